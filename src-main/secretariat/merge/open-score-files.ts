import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { readVerified, type OpenScoreFile } from "#main/score-files/read-score-content.ts";
import type { receiveScoreFile, ReceiveWish } from "#main/score-files/receive-score-file.ts";
import type { ScoreFileFault } from "#main/score-files/score-file-fault.ts";
import type { CallContext } from "#main/world.ts";

/** What a score file says of itself. `fileName` is for the eyes only. */
export interface FileHead {
  readonly fileName: string;
  /** Of the signed content: what the file is known by. */
  readonly sha256: string;
  /** Of the file as it lies on the stick. */
  readonly fileSha256: string;
  readonly open: Pick<OpenScoreFile, "publicKey"> & { readonly document: Omit<ScoreDocument, "forms"> };
}

/** A score file that could be opened. */
export interface OpenedFile extends FileHead {
  /** As received, where no copy could be put aside. */
  readonly bytes: Uint8Array | undefined;
  /** The signed content as `storedContent` keeps it. */
  readonly stored: Uint8Array;
  readonly open: Pick<OpenScoreFile, "document" | "publicKey">;
}

/** A score file that could not be opened, as far as it is known; hashes are empty where there is nothing to hash. */
export interface ClosedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly fileSha256: string;
  readonly fault: ScoreFileFault;
}

type Received = Awaited<ReturnType<typeof receiveScoreFile>>;

/** Workers receive so many files ahead of the one that is being read. */
const filesAhead = 4;

/** What opening needs: age identities, and the folder for copies of what is opened. */
export type OpeningContext = Pick<CallContext, "progress" | "signal" | "crew"> &
  Pick<ReceiveWish, "identities" | "asideFolder">;

/** Opens all files; of a large panel they fill the memory. Errors: as `openEach`. */
export async function openScoreFiles(
  paths: readonly string[],
  context: OpeningContext,
): Promise<(OpenedFile | ClosedFile)[]> {
  const opened: (OpenedFile | ClosedFile)[] = [];
  for await (const file of openEach(paths, context)) opened.push(file);
  return opened;
}

/**
 * Opens files in their order: workers read, unseal and verify the next ones while what one says is read here.
 *
 * Errors: rejects once `signal` is aborted.
 */
export async function* openEach(
  paths: readonly string[],
  { progress, signal, crew, identities, asideFolder }: OpeningContext,
): AsyncGenerator<OpenedFile | ClosedFile, void> {
  const receive = (path: string | undefined): Promise<Received> | undefined => {
    if (path === undefined) return undefined;
    const job = { kind: "receive-score-file", path, asideFolder, identities } as const;
    const received = crew.run(job, () => undefined, signal);
    // It is awaited in its turn; until then a cancelled one must not count as an unheard failure.
    received.catch(() => undefined);
    return received;
  };
  const ahead = paths.slice(0, filesAhead).map(receive);
  for (const [done, path] of paths.entries()) {
    signal.throwIfAborted();
    const fileName = basename(path);
    progress({ phase: "open", done, total: paths.length, unit: "files", label: fileName });
    const received = await ahead.shift();
    ahead.push(receive(paths[done + filesAhead]));
    // Whoever asks for something meanwhile comes in between two files.
    await nextTurn();
    if (received === undefined) throw new Error("a file that nobody received");
    yield openOne(fileName, received);
  }
}

function openOne(fileName: string, received: Received): OpenedFile | ClosedFile {
  if (!received.ok) return { fileName, fileSha256: "", sha256: "", fault: received.error };
  const { fileSha256, sha256, bytes, opened } = received.value;
  if (!opened.ok) return { fileName, fileSha256, sha256, fault: opened.error };
  const open = readVerified(opened.value);
  // Given back now: a large panel hands in hundreds of megabytes, faster than garbage is collected.
  (opened.value.documentBytes.buffer as ArrayBuffer).transfer(0);
  if (!open.ok) return { fileName, fileSha256, sha256, fault: open.error };
  const { document, publicKey } = open.value;
  return { fileName, fileSha256, sha256, bytes, stored: opened.value.stored, open: { document, publicKey } };
}

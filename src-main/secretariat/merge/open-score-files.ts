import { setImmediate as nextTurn } from "node:timers/promises";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { openSealed } from "#main/score-files/open-sealed.ts";
import { readScoreContent, type OpenScoreFile } from "#main/score-files/read-score-content.ts";
import type { ScoreFileFault } from "#main/score-files/score-file-fault.ts";
import type { ReadFile } from "#main/secretariat/merge/read-score-files.ts";
import type { ReceivedBytes } from "#main/secretariat/merge/set-aside.ts";
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
  /** As received. */
  readonly bytes: ReceivedBytes;
  /** The signed content. */
  readonly content: Uint8Array;
  readonly open: OpenScoreFile;
}

/** A score file that could not be opened, as far as it is known; hashes are empty where there is nothing to hash. */
export interface ClosedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly fileSha256: string;
  readonly fault: ScoreFileFault;
}

type Unsealed = Awaited<ReturnType<typeof openSealed>>;

/** Workers unseal so many files ahead of the one that is being read. */
const filesAhead = 4;

type OpeningContext = Pick<CallContext, "progress" | "signal" | "crew">;

/** Opens all files; of a large panel they fill the memory. Errors: as `openEach`. */
export async function openScoreFiles(
  files: readonly ReadFile[],
  identities: readonly string[],
  context: OpeningContext,
): Promise<(OpenedFile | ClosedFile)[]> {
  const opened: (OpenedFile | ClosedFile)[] = [];
  for await (const file of openEach(files, identities, context)) opened.push(file);
  return opened;
}

/**
 * Opens files with the age identities, in their order: workers unseal the next ones while one is verified and read here.
 *
 * Errors: rejects once `signal` is aborted.
 */
export async function* openEach(
  files: readonly ReadFile[],
  identities: readonly string[],
  { progress, signal, crew }: OpeningContext,
): AsyncGenerator<OpenedFile | ClosedFile, void> {
  const unseal = (file: ReadFile | undefined): Promise<Unsealed> | undefined => {
    if (file === undefined || "fault" in file) return undefined;
    const unsealed = crew.run({ kind: "unseal", bytes: file.bytes(), identities }, () => undefined, signal);
    // It is awaited in its turn; until then a cancelled one must not count as an unheard failure.
    unsealed.catch(() => undefined);
    return unsealed;
  };
  const ahead = files.slice(0, filesAhead).map(unseal);
  for (const [done, file] of files.entries()) {
    signal.throwIfAborted();
    progress({ phase: "open", done, total: files.length, unit: "files", label: file.fileName });
    const unsealed = await ahead.shift();
    ahead.push(unseal(files[done + filesAhead]));
    // Whoever asks for something meanwhile comes in between two files.
    await nextTurn();
    yield openOne(file, unsealed);
  }
}

function openOne(file: ReadFile, content: Unsealed | undefined): OpenedFile | ClosedFile {
  if ("fault" in file) return { ...file, sha256: "", fileSha256: "" };
  if (content === undefined) throw new Error("a file that nobody unsealed");
  const { fileName, fileSha256, bytes } = file;
  if (!content.ok) return { fileName, fileSha256, sha256: "", fault: content.error };
  const sha256 = sha256Hex(content.value);
  const open = readScoreContent(content.value);
  if (!open.ok) return { fileName, fileSha256, sha256, fault: open.error };
  return { fileName, fileSha256, sha256, bytes, content: content.value, open: open.value };
}

import { sha256Hex } from "#main/crypto/crypto.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { readScoreContent, type OpenScoreFile } from "#main/score-files/read-score-content.ts";
import type { ScoreFileFault } from "#main/score-files/score-file-fault.ts";
import type { ReadFile } from "#main/secretariat/merge/read-score-files.ts";
import type { CallContext } from "#main/world.ts";

/** A score file that could be opened. `fileName` is for the eyes only. */
export interface OpenedFile {
  readonly fileName: string;
  /** Of the signed content: what the file is known by. */
  readonly sha256: string;
  /** Of the file as it lies on the stick. */
  readonly fileSha256: string;
  /** As received. */
  readonly bytes: Uint8Array;
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

/** Opens files one after the other with the age identities, in their order. Rejects once `signal` is aborted. */
export async function openScoreFiles(
  files: readonly ReadFile[],
  identities: readonly string[],
  { progress, signal }: Pick<CallContext, "progress" | "signal">,
): Promise<(OpenedFile | ClosedFile)[]> {
  const opened: (OpenedFile | ClosedFile)[] = [];
  for (const [done, file] of files.entries()) {
    signal.throwIfAborted();
    progress({ phase: "open", done, total: files.length, unit: "files", label: file.fileName });
    opened.push(await openOne(file, identities));
  }
  return opened;
}

async function openOne(file: ReadFile, identities: readonly string[]): Promise<OpenedFile | ClosedFile> {
  if ("fault" in file) return { ...file, sha256: "", fileSha256: "" };
  const { fileName, fileSha256, bytes } = file;
  const content = await openSealed(bytes, identities);
  if (!content.ok) return { fileName, fileSha256, sha256: "", fault: content.error };
  const sha256 = sha256Hex(content.value);
  const open = readScoreContent(content.value);
  if (!open.ok) return { fileName, fileSha256, sha256, fault: open.error };
  return { fileName, fileSha256, sha256, bytes, content: content.value, open: open.value };
}

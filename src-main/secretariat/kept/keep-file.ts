import { constants } from "node:fs";
import { chmod, copyFile, link, open, rename, rm } from "node:fs/promises";
import { hashFile } from "#main/files/hash-file.ts";
import { keptPath } from "#main/secretariat/kept/kept-home.ts";

let parts = 0;

/**
 * Keeps a file under its hash, on the disk before this resolves; `false` when what was copied is not what the hash says:
 * the file has changed since it was read.
 *
 * A copy shares its blocks with the original where the file system can do that, and has its own everywhere else: a hard
 * link would change with a file that somebody writes into. Only what the program itself unpacked and never writes again is
 * linked (`own`).
 * Errors: rejects with the system's error, nothing is left then.
 */
export async function keepFile(
  { source, sha256, own }: { readonly source: string; readonly sha256: string; readonly own: boolean },
  roundFolder: string,
  signal: AbortSignal,
): Promise<boolean> {
  const target = keptPath(roundFolder, sha256);
  parts += 1;
  const part = `${target}.${String(parts)}.part`;
  try {
    if (!own || !(await isLinked(source, part))) await copyFile(source, part, constants.COPYFILE_FICLONE);
    if ((await hashFile(part, signal)) !== sha256) {
      await rm(part, { force: true });
      return false;
    }
    // The rights came along: what cannot be written can be neither synced nor, on Windows, removed with its round.
    await chmod(part, 0o644);
    const file = await open(part, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
    return true;
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
}

const isLinked = (source: string, target: string): Promise<boolean> =>
  link(source, target).then(
    () => true,
    () => false,
  );

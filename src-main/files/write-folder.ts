import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { syncFolder, writeAtomic } from "#main/files/write-atomic.ts";

/** A file of a folder that is written as a whole. */
export interface FolderFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes all files of a folder or none: beside it first, then each into its place in their order. What lay there under
 * other names stays. When the disk does not take one, what was there before is as it was.
 *
 * Errors: throws the system's error of a disk fault; `onFile` was told last which file it was.
 */
export function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  onFile: (name: string, done: number) => void,
): void {
  const beside = `${folder}.part`;
  // Left by a program that was killed.
  rmSync(beside, { recursive: true, force: true });
  try {
    for (const [done, { name, content }] of files.entries()) {
      onFile(name, done);
      writeAtomic(join(beside, name), content);
    }
    mkdirSync(folder, { recursive: true });
    for (const { name } of files) renameSync(join(beside, name), join(folder, name));
    syncFolder(folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes sure that a file's content is on disk, not only in the system's memory. */
export function syncFile(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a whole file beside its place, makes sure that it is on disk, then puts it in place under its name. */
export function writeAtomic(path: string, data: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
  const part = `${path}.part`;
  const file = openSync(part, "w");
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (fault) {
    closeSync(file);
    rmSync(part, { force: true });
    throw fault;
  }
  closeSync(file);
  renameSync(part, path);
  syncFolder(dirname(path));
}

/** Makes a rename durable; Windows cannot open folders and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

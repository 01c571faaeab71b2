import { createWriteStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import JSZip from "jszip";

/** A file below a folder, with its path in slashes. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly mode: number;
}

/** Every file below a folder, sorted by name. */
export async function filesBelow(folder: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    paths.map(async (path) => ({
      path,
      name: relative(folder, path).split(sep).join("/"),
      mode: (await stat(path)).mode & 0o777,
    })),
  );
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The bit by which Unix knows a file from a folder or a link. */
const regularFile = 0o100000;

/** Dates say when something was packed and nothing about what it is; the same program gives the same archive. */
const noDate = new Date(Date.UTC(1980, 0, 1));

/** Writes a zip of a folder, which is its only entry at the top; programs stay programs on Linux. */
export async function zipFolderTo(folder: string, top: string, target: string): Promise<void> {
  const zip = new JSZip();
  for (const { path, name, mode } of await filesBelow(folder))
    zip.file(`${top}/${name}`, await readFile(path), {
      unixPermissions: regularFile | mode,
      date: noDate,
      createFolders: false,
    });
  const packed = zip.generateNodeStream({ platform: "UNIX", compression: "DEFLATE", streamFiles: true });
  await pipeline(packed, createWriteStream(target));
}

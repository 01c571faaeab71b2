import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Target } from "#build/package/targets.ts";

/** SHA-256 by file name, as the electron package lists its official files. */
export type Checksums = Readonly<Record<string, string>>;

/** What Electron's own npm package says its files must be. */
export const officialChecksums = async (root: string): Promise<Checksums> =>
  JSON.parse(await readFile(join(root, "node_modules/electron/checksums.json"), "utf8")) as Checksums;

export const zipName = (version: string, { platform, arch }: Target): string =>
  `electron-v${version}-${platform}-${arch}.zip`;

/**
 * The folder that holds the zip of a target: the one that was named, else the one where Electron's downloads are kept.
 *
 * Errors: throws with the next step when there is none, or when the file is not the official one.
 */
export async function zipFolder(named: string | undefined, name: string, checksums: Checksums): Promise<string> {
  const folder = named ?? (await cachedFolder(name));
  if (folder === undefined || !existsSync(join(folder, name)))
    throw new Error(
      `${name} is not in ${folder ?? "Electron's download folder"}. Download it from Electron's releases, put it into a folder and name that folder with --zips.`,
    );
  const expected = checksums[name];
  const found = await sha256Of(join(folder, name));
  if (expected !== found)
    throw new Error(
      `${name} is not the official file: its SHA-256 is ${found}, expected is ${expected ?? "nothing of this name"}. Download it again.`,
    );
  return folder;
}

/** Electron's downloader keeps each file in a folder named by a hash of where it came from. */
async function cachedFolder(name: string): Promise<string | undefined> {
  const cache = process.env["electron_config_cache"] ?? join(homedir(), ".cache/electron");
  const folders = await readdir(cache).catch(() => []);
  return folders.map((folder) => join(cache, folder)).find((folder) => existsSync(join(folder, name)));
}

/** Lower-case hex over the bytes of a file. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}

import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Folder below the round's that holds delivered files as they once were, each named by its SHA-256. */
export const keptHome = (roundFolder: string): string => join(roundFolder, "deliveries");

/** Where a file with this hash is kept, if it is. */
export const keptPath = (roundFolder: string, sha256: string): string => join(keptHome(roundFolder), sha256);

/** Hashes of the files that are kept; what a kill left half written is not among them. */
export async function keptHashes(roundFolder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(keptHome(roundFolder)).catch((): string[] => []);
  return new Set(names.filter((name) => /^[0-9a-f]{64}$/.test(name)));
}

/** Makes the folder, clears up what a kill left half written, and answers what is kept. */
export async function prepareKeeping(roundFolder: string): Promise<ReadonlySet<string>> {
  const home = keptHome(roundFolder);
  await mkdir(home, { recursive: true });
  for (const name of await readdir(home)) if (name.endsWith(".part")) await rm(join(home, name), { force: true });
  return keptHashes(roundFolder);
}

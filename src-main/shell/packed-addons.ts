import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sha256Hex } from "#main/crypto/crypto.ts";

/** The list that packing writes: SHA-256 of each native library, by its path below the program's folder. */
export const addonsFile = "addons.json";

const Addons = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/**
 * Names of native libraries that are not as they were packed, or gone; `undefined` when there is no list.
 *
 * They lie beside the archive, where Electron's own check of it does not look; none is loaded before this was asked.
 */
export function changedAddons(programFolder: string): readonly string[] | undefined {
  const list = join(programFolder, addonsFile);
  if (!existsSync(list)) return undefined;
  const addons = Addons.parse(JSON.parse(readFileSync(list, "utf8")));
  return Object.entries(addons).flatMap(([path, sha256]) =>
    hashOf(join(programFolder, path)) === sha256 ? [] : [path],
  );
}

function hashOf(path: string): string {
  try {
    return sha256Hex(readFileSync(path));
  } catch {
    return "gone";
  }
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import { packBag } from "#main/secretariat/evidence/pack-bag.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

type Files = Map<string, Uint8Array>;

const bagFiles: readonly string[] = [
  evidencePaths.declaration,
  evidencePaths.info,
  evidencePaths.manifest,
  evidencePaths.tagManifest,
];

/** A pack whose content was changed by somebody who also put every hash of the bag right; answers its path. */
export async function forgePack(path: string, change: (files: Files) => void): Promise<string> {
  const files: Files = new Map(await readPack(path));
  for (const name of bagFiles) files.delete(name);
  change(files);
  const forged = join(tempFolder(), "forged.zip");
  writeFileSync(forged, packBag({ externalIdentifier: "forged", baggingDay: "2023-12-16", files }));
  return forged;
}

/** Exchanges a text inside one file of the pack, everywhere. */
export function exchange(files: Files, path: string, from: string, to: string): void {
  const text = Buffer.from(files.get(path) ?? "").toString("utf8");
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  files.set(path, Buffer.from(text.replaceAll(from, to)));
}

/** A JSON file of the pack after a change of its value. */
export function rewrite<T extends Json>(files: Files, path: string, change: (value: T) => unknown): void {
  const value = JSON.parse(Buffer.from(files.get(path) ?? "").toString("utf8")) as T;
  change(value);
  files.set(path, Buffer.from(canonicalJson(value)));
}

/** A copy with one byte of the file changed and nothing else. */
export function damagePack(path: string, at: number): string {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const damaged = join(tempFolder(), "damaged.zip");
  writeFileSync(damaged, bytes);
  return damaged;
}

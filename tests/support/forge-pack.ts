import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { evidencePaths, EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import { ResultDocument } from "#shared/formats/result.ts";
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

/** Exchanges the record for what a change makes of it. */
export const rewriteRecord = (files: Files, change: (record: EvidenceRecord) => void): void =>
  rewrite(files, evidencePaths.record, (value) => {
    const record = EvidenceRecord.parse(value);
    change(record);
    return record;
  });

/** Exchanges the result for what a change makes of it. */
export const rewriteResult = (files: Files, change: (result: ResultDocument) => void): void =>
  rewrite(files, evidencePaths.result, (value) => {
    const result = ResultDocument.parse(value);
    change(result);
    return result;
  });

function rewrite(files: Files, path: string, change: (value: unknown) => Json): void {
  const value: unknown = JSON.parse(Buffer.from(files.get(path) ?? "").toString("utf8"));
  files.set(path, Buffer.from(canonicalJson(change(value))));
}

/** A copy with one byte of the file changed and nothing else. */
export function damagePack(path: string, at: number): string {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const damaged = join(tempFolder(), "damaged.zip");
  writeFileSync(damaged, bytes);
  return damaged;
}

import type { z } from "zod";
import { evidencePaths, EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import { ResultDocument } from "#shared/formats/result.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { bagDeclaration, parseManifest } from "#main/bundle-format/bag-files.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { compare, first, presence } from "#main/secretariat/evidence/difference.ts";

/** A pack whose bag holds. */
export interface OpenedPack {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly record: EvidenceRecord;
  readonly rules: RuleFile;
  readonly result: ResultDocument;
}

type Files = OpenedPack["files"];
const depthLimit = 24;

/** Checks the bag by itself and reads its three documents. */
export function openPack(files: Files): Result<OpenedPack, EvidenceDifference> {
  const broken = first(bagDifferences(files));
  if (broken !== undefined) return err(broken);
  const record = read(files, evidencePaths.record, EvidenceRecord, "pingshen/evidence");
  if (!record.ok) return record;
  const rules = read(files, evidencePaths.rules, RuleFile, "pingshen/rules");
  if (!rules.ok) return rules;
  const result = read(files, evidencePaths.result, ResultDocument, "pingshen/result");
  return result.ok ? ok({ files, record: record.value, rules: rules.value, result: result.value }) : result;
}

function* bagDifferences(files: Files): Iterable<EvidenceDifference | undefined> {
  const { declaration, manifest, tagManifest, signature } = evidencePaths;
  // The tag manifest cannot list itself and its signature.
  const unlisted: readonly string[] = [tagManifest, signature];
  if (files.get(declaration)?.toString() !== bagDeclaration)
    yield { subject: declaration, fact: "format", expected: "BagIt 1.0", found: presence(files.has(declaration)) };
  const tags = [...files.keys()].filter((path) => !path.startsWith("data/") && !unlisted.includes(path));
  yield* manifestDifferences(files, tagManifest, tags);
  const payload = [...files.keys()].filter((path) => path.startsWith("data/"));
  yield* manifestDifferences(files, manifest, payload);
}

function* manifestDifferences(
  files: Files,
  name: string,
  present: readonly string[],
): Iterable<EvidenceDifference | undefined> {
  const listed = parseManifest(files.get(name)?.toString() ?? "?");
  if (!listed.ok) yield { subject: name, fact: "format", expected: "BagIt 1.0", found: presence(files.has(name)) };
  const hashes = listed.ok ? listed.value : new Map<string, string>();
  for (const path of [...new Set([...hashes.keys(), ...present])].sort()) {
    const bytes = files.get(path);
    yield compare(path, "presence", presence(hashes.has(path)), presence(present.includes(path)));
    yield compare(path, "hash", hashes.get(path) ?? "", bytes === undefined ? "" : sha256Hex(bytes));
  }
}

function read<T>(files: Files, path: string, schema: z.ZodType<T>, format: string): Result<T, EvidenceDifference> {
  const json = parseBoundedJson(files.get(path) ?? new Uint8Array(), depthLimit);
  const parsed = json.ok ? schema.safeParse(json.value) : undefined;
  if (parsed?.success === true) return ok(parsed.data);
  return err({ subject: path, fact: "format", expected: `${format} 1`, found: "@unreadable" });
}

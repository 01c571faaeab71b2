import {
  evidencePaths,
  evidenceScoreFolder,
  evidenceScorePath,
  type EvidenceRecord,
} from "#shared/formats/evidence-pack.ts";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { compare, presence, yesNo } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** The rule file is the one that record, result and bundles name. */
export function* checkRules({ files, record, result }: OpenedPack): Walk {
  const actual = sha256Hex(files.get(evidencePaths.rules) ?? "");
  yield compare(evidencePaths.rules, "hash", record.ruleHash, actual);
  yield compare(evidencePaths.result, "ruleHash", actual, result.ruleHash);
  for (const bundle of record.bundles) yield compare(bundle.bundle, "ruleHash", actual, bundle.ruleHash);
}

/** The result is of this round, these bundles, and everybody who was given to an expert is described. */
export function* checkRecord({ record, rules, result }: OpenedPack): Walk {
  const subject = evidencePaths.result;
  yield compare(subject, "round", record.round, result.round);
  yield compare(subject, "practice", yesNo(record.practice), yesNo(result.practice));
  yield compare(subject, "title", titleText(rules.title), titleText(result.title));
  yield compare(subject, "bundle", bundleText(record.bundles), bundleText(result.bundles));
  const described = new Set<string>(record.candidates.map(({ id }) => id));
  const given = new Set<string>(record.bundles.flatMap(({ seats }) => seats.flatMap(({ assigned }) => assigned)));
  for (const id of [...new Set([...described, ...given])].sort())
    yield compare(id, "presence", presence(given.has(id)), presence(described.has(id)));
}

const titleText = ({ zh, en }: OpenedPack["rules"]["title"]): string => `${zh} / ${en}`;
const bundleText = (bundles: OpenedPack["result"]["bundles"]): string =>
  bundles.map(({ bundle, version, hash }) => `${bundle} v${String(version)} ${hash}`).join(" ");

/** Every merged score file is there, byte for byte, and the result counts each expert's newest. */
export function* checkFiles({ files, record, result }: OpenedPack): Walk {
  for (const file of record.scoreFiles) {
    const bytes = files.get(evidenceScorePath(file.sha256));
    yield compare(fileLabel(file), "presence", "@present", presence(bytes !== undefined));
    yield compare(fileLabel(file), "hash", file.sha256, sha256Hex(bytes ?? ""));
  }
  const listed = new Set(record.scoreFiles.map(({ sha256 }) => evidenceScorePath(sha256)));
  for (const path of [...files.keys()].sort())
    if (path.startsWith(evidenceScoreFolder)) yield compare(path, "presence", presence(listed.has(path)), "@present");
  const newest = newestFiles(record);
  const counted = new Map(result.scoreFiles.map((file) => [file.expert, file]));
  for (const expert of [...new Set([...newest.keys(), ...counted.keys()])].sort())
    yield compare(expert, "inForce", fileText(newest.get(expert)), fileText(counted.get(expert)));
}

/** How lines name a score file: `E01 r1`. */
export const fileLabel = ({
  expert,
  revision,
}: EvidenceRecord["scoreFiles"][number] | OpenedPack["result"]["scoreFiles"][number]): string =>
  `${expert} r${String(revision)}`;

const fileText = (file: OpenedPack["result"]["scoreFiles"][number] | undefined): string =>
  file === undefined ? "@missing" : `r${String(file.revision)} ${file.sha256}`;

/** The file of each expert that counts: the highest revision; of some what was typed from paper. */
export function newestFiles({
  scoreFiles,
  paperEntries,
}: EvidenceRecord): Map<ExpertId, EvidenceRecord["scoreFiles"][number]> {
  const newest = new Map<ExpertId, EvidenceRecord["scoreFiles"][number]>();
  for (const file of [...scoreFiles, ...paperEntries])
    if ((newest.get(file.expert)?.revision ?? 0) < file.revision) newest.set(file.expert, file);
  return new Map([...newest].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whom each expert judges by the newest bundle that has a seat for the expert. */
export function newestAssignments({ bundles }: EvidenceRecord): Map<ExpertId, readonly CandidateId[]> {
  const byVersion = [...bundles].sort((one, other) => one.version - other.version);
  return new Map(byVersion.flatMap(({ seats }) => seats.map(({ expert, assigned }) => [expert, assigned] as const)));
}

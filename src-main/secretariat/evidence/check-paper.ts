import {
  evidencePaperFolder,
  evidencePaperPath,
  evidenceScanPath,
  type EvidenceRecord,
} from "#shared/formats/evidence-pack.ts";
import { PaperRecord, type SettledField } from "#shared/formats/paper-entry.ts";
import type { CandidateId, CriterionId } from "#shared/ids.ts";
import { compareSheets } from "#shared/paper-entry/compare-sheets.ts";
import { paperForms, type CriteriaOf } from "#shared/paper-entry/paper-forms.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { fileLabel } from "#main/secretariat/evidence/check-record.ts";
import type { CountedScores } from "#main/secretariat/evidence/check-signers.ts";
import { compare, presence, yesNo } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** The records of the paper entries by hash, as far as they can be read. */
export type PaperRecords = ReadonlyMap<string, PaperRecord>;

const depthLimit = 24;

/** Reads the records of the paper entries. */
export function openPaper({ files, record }: OpenedPack): PaperRecords {
  const records = new Map<string, PaperRecord>();
  for (const { sha256 } of record.paperEntries) {
    const json = parseBoundedJson(files.get(evidencePaperPath(sha256)) ?? new Uint8Array(), depthLimit);
    const parsed = json.ok ? PaperRecord.safeParse(json.value) : undefined;
    if (parsed?.success === true) records.set(sha256, parsed.data);
  }
  return records;
}

/** Their forms, for the steps that count. */
export function scoresOfPaper(pack: OpenedPack, records: PaperRecords): CountedScores {
  const criteriaOf = criteriaOfPack(pack);
  return new Map(
    [...records].map(([sha256, paper]) => {
      const { expert, bundle } = paper;
      return [sha256, { document: { expert, bundle, forms: paperForms(paper, criteriaOf) } }];
    }),
  );
}

function criteriaOfPack({ record, rules }: OpenedPack): CriteriaOf {
  const categories = new Map(record.candidates.map(({ id, category }) => [id, category]));
  const criteria = new Map<string, readonly CriterionId[]>(
    rules.categories.map(({ id, rubric }) => [id, rubric.criteria.map((criterion) => criterion.id)]),
  );
  return (candidate: CandidateId) => criteria.get(categories.get(candidate) ?? "") ?? [];
}

/** Two people typed every sheet, a named third look settled each difference, and the signed sheets are there as scans. */
export function* checkPaper(pack: OpenedPack, records: PaperRecords): Walk {
  const expected = new Set<string>();
  for (const entry of pack.record.paperEntries) {
    const path = evidencePaperPath(entry.sha256);
    expected.add(path);
    yield* fileAt(pack, fileLabel(entry), path, entry.sha256);
    const paper = records.get(entry.sha256);
    if (paper === undefined) {
      yield { subject: path, fact: "format", expected: "pingshen/paper-entry 1", found: "@unreadable" };
      continue;
    }
    yield* checkSaid(pack, entry, paper);
    yield* checkTyped(pack, fileLabel(entry), paper);
    for (const scan of paper.scans) {
      expected.add(evidenceScanPath(scan));
      yield* fileAt(pack, fileLabel(entry), evidenceScanPath(scan), scan.sha256);
    }
  }
  for (const path of [...pack.files.keys()].sort())
    if (path.startsWith(evidencePaperFolder)) yield compare(path, "presence", presence(expected.has(path)), "@present");
}

function* fileAt({ files }: OpenedPack, label: string, path: string, sha256: string): Walk {
  const bytes = files.get(path);
  yield compare(label, "presence", "@present", presence(bytes !== undefined));
  yield compare(label, "hash", sha256, sha256Hex(bytes ?? ""));
}

function* checkSaid({ record }: OpenedPack, entry: EvidenceRecord["paperEntries"][number], paper: PaperRecord): Walk {
  const label = fileLabel(entry);
  yield compare(label, "expert", entry.expert, paper.expert);
  yield compare(label, "round", record.round, paper.round);
  yield compare(label, "practice", yesNo(record.practice), yesNo(paper.practice));
  yield compare(label, "ruleHash", record.ruleHash, paper.ruleHash);
  const bundle = record.bundles.find((one) => one.bundle === paper.bundle);
  const hasSeat = bundle?.seats.some(({ expert }) => expert === paper.expert) === true;
  yield compare(label, "bundle", "@present", presence(hasSeat));
  // Which of the two is to count was for people to decide before the freeze.
  const isDouble = record.scoreFiles.some(({ expert }) => expert === entry.expert);
  yield compare(label, "inForce", "@missing", presence(isDouble));
  const known = record.recusals.flatMap(({ expert, candidate }) => (expert === entry.expert ? [candidate] : []));
  for (const { candidate } of paper.recusals)
    yield compare(`${label} ${candidate}`, "standing", "@present", presence(known.includes(candidate)));
}

function* checkTypists(label: string, paper: PaperRecord): Walk {
  const [one, other] = paper.typists;
  const people = isSamePerson(one.by, other.by) ? `${one.by} ${other.by}` : "@two";
  yield compare(label, "typists", "@two", people);
  if (paper.controlSettled === undefined)
    yield compare(label, "control", one.controlCode ?? "@missing", other.controlCode ?? "@missing");
  yield* thirdPerson(label, paper, paper.controlSettled === undefined ? [] : [paper.controlSettled]);
}

function* checkTyped(pack: OpenedPack, label: string, paper: PaperRecord): Walk {
  yield* checkTypists(label, paper);
  const criteriaOf = criteriaOfPack(pack);
  for (const { candidate, typed, settled } of paper.sheets) {
    const subject = `${label} ${candidate}`;
    yield* thirdPerson(subject, paper, settled);
    const compared = compareSheets(typed, settled, criteriaOf(candidate));
    for (const { field, first, second, value } of compared.fields)
      if (value === undefined)
        yield { subject: `${subject} ${field}`, fact: "typedTwice", expected: first, found: second };
    if (compared.sumQuestion === null || compared.sumSettled !== undefined) continue;
    const [sum = "", written = ""] = compared.sumQuestion.split(" ");
    yield { subject, fact: "written", expected: sum, found: written };
  }
}

/** Whoever settles a difference typed neither side of it. */
function* thirdPerson(subject: string, { typists }: PaperRecord, settled: readonly SettledField[]): Walk {
  for (const { by } of settled)
    yield compare(subject, "thirdPerson", "@third", typists.some((one) => isSamePerson(one.by, by)) ? by : "@third");
}

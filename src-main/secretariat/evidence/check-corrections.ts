import { differingScores, type OtherScore } from "#shared/corrections/objective-item.ts";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { RecordedCorrection } from "#shared/formats/recorded-change.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { twoPeople } from "#main/secretariat/evidence/check-freeze.ts";
import { compare, yesNo } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { otherForms } from "#main/secretariat/selection/changes/other-forms.ts";
import { changedScores } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** Every correction starts from what counted before it, stays within the rubric, was made by two, and is in the result. */
export function* checkCorrections({ record, result }: OpenedPack, input: RankingInput): Walk {
  const { corrections, decisions } = input.changes;
  const numbers = [...corrections, ...decisions].map(({ number }) => number).sort((one, other) => one - other);
  const counted = numbers.map((_, at) => String(at + 1)).join(" ");
  yield compare(evidencePaths.record, "number", counted, numbers.join(" "));
  for (const [at, correction] of corrections.entries()) {
    const changes = { ...input.changes, corrections: corrections.slice(0, at) };
    yield* checkOne({ ...input, ...changedScores(changes, input.scores, input.recusals) }, correction);
  }
  for (const [at, { id }] of input.round.rules.categories.entries()) {
    const own = record.corrections.filter(({ category }) => category === id);
    yield compare(id, "correctionRecord", listHash(own), listHash(result.categories[at]?.corrections));
  }
}

function* checkOne(input: RankingInput, correction: RecordedCorrection): Walk {
  const { number, category, candidate, expert, reason, cells, recordedBy, witness } = correction;
  const label = `#${String(number)} ${expert} ${candidate}`;
  yield twoPeople(label, recordedBy, witness);
  const owner = input.candidates.find(({ id }) => id === candidate)?.category ?? "@missing";
  yield compare(label, "category", owner, category);
  yield* checkCells(label, input, correction);
  if (correction.differing !== undefined) {
    const others = otherForms(input, category, candidate, expert);
    yield compare(label, "differing", scoresText(differingScores(cells, others)), scoresText(correction.differing));
  }
  const isChanged = cells.some(({ beforeTenths, afterTenths }) => beforeTenths !== afterTenths);
  if (reason !== "abnormal") yield compare(label, "changed", "@yes", yesNo(isChanged));
}

const scoresText = (scores: readonly OtherScore[]): string =>
  scores.map(({ criterion, expert, tenths }) => `${expert} ${criterion} ${String(tenths)}`).join(", ");

function* checkCells(label: string, input: RankingInput, correction: RecordedCorrection): Walk {
  const cell = input.cells(correction.candidate, correction.expert);
  const criteria = input.round.rules.categories.find(({ id }) => id === correction.category)?.rubric.criteria ?? [];
  for (const { criterion, beforeTenths, afterTenths } of correction.cells) {
    const before = cell.state === "scored" ? cell.tenthsByCriterion.get(criterion) : undefined;
    yield compare(`${label} ${criterion}`, "before", before ?? "@missing", beforeTenths);
    const { maxTenths = 0, stepTenths = 1 } = criteria.find(({ id }) => id === criterion) ?? {};
    if (afterTenths > maxTenths || afterTenths % stepTenths !== 0)
      yield {
        subject: `${label} ${criterion}`,
        fact: "tenths",
        expected: `0..${String(maxTenths)} / ${String(stepTenths)}`,
        found: String(afterTenths),
      };
  }
}

/** One text for a list of records, empty for none. */
export const listHash = (list: readonly Json[] | undefined): string =>
  list === undefined || list.length === 0 ? "" : sha256Hex(canonicalJson(list));

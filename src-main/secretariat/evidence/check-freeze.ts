import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { fileLabel, newestFiles } from "#main/secretariat/evidence/check-record.ts";
import { compare } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { splitsOfRecord } from "#main/secretariat/evidence/ranking-input.ts";
import { awaitingReview } from "#main/secretariat/selection/short-candidates.ts";
import { quorumOf } from "#main/secretariat/merge/quorum.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/** What was frozen is what the files say, by two people, with quorum and reviews as ruled, or a recorded reason. */
export function* checkFreeze(
  { record, result, rules }: OpenedPack,
  input: RankingInput,
): Iterable<EvidenceDifference | undefined> {
  const { frozen } = record;
  yield compare(evidencePaths.record, "stateHash", stateHashOf(input.scores), frozen.stateHash);
  yield compare(evidencePaths.result, "frozen", frozenText(frozen), frozenText(result.frozen));
  yield twoPeople(evidencePaths.record, frozen.by, frozen.witness);
  for (const one of record.removed) {
    if (one.removedAt > frozen.at)
      yield { subject: fileLabel(one), fact: "removedBefore", expected: frozen.at, found: one.removedAt };
    yield twoPeople(fileLabel(one), one.removedBy, one.witness);
  }
  if (frozen.exception !== undefined) return;
  for (const one of quorumOf(rules, input.experts, newestFiles(record), splitsOfRecord(record))) {
    if (one.met) continue;
    yield compare(one.category, "shortCandidates", 0, one.shortCandidates);
    const found = `${String(one.mergedExperts)}/${String(one.panelExperts)}`;
    yield compare(one.category, "quorum", `${String(rules.panel.quorumPercent)}%`, found);
  }
  for (const { category, count } of awaitingReview(input)) yield compare(category.id, "awaitingReview", 0, count);
}

/** What people did together, two different ones did. */
export const twoPeople = (subject: string, by: string, witness: string): EvidenceDifference | undefined =>
  compare(subject, "people", "@two", isSamePerson(by, witness) ? `${by} ${witness}` : "@two");

const frozenText = ({ at, by, witness, exception = "" }: OpenedPack["result"]["frozen"]): string =>
  [at, by, witness, exception].join(" ").trim();

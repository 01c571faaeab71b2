import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { newestFiles } from "#main/secretariat/evidence/check-record.ts";
import { compare } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { splitsOfRecord } from "#main/secretariat/evidence/ranking-input.ts";
import { quorumOf } from "#main/secretariat/merge/quorum.ts";
import { isSamePerson } from "#main/secretariat/selection/is-same-person.ts";
import { stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/** What was frozen is what the files say, by two people, with the quorum or a recorded reason. */
export function* checkFreeze(
  { record, result, rules }: OpenedPack,
  input: RankingInput,
): Iterable<EvidenceDifference | undefined> {
  const { frozen } = record;
  yield compare(evidencePaths.record, "stateHash", stateHashOf(input.scores), frozen.stateHash);
  yield compare(evidencePaths.result, "frozen", frozenText(frozen), frozenText(result.frozen));
  const people = `${frozen.by} ${frozen.witness}`;
  yield compare(evidencePaths.record, "people", "@two", isSamePerson(frozen.by, frozen.witness) ? people : "@two");
  if (frozen.exception !== undefined) return;
  for (const one of quorumOf(rules, input.experts, newestFiles(record), splitsOfRecord(record))) {
    if (one.met) continue;
    yield compare(one.category, "shortCandidates", 0, one.shortCandidates);
    const found = `${String(one.mergedExperts)}/${String(one.panelExperts)}`;
    yield compare(one.category, "quorum", `${String(rules.panel.quorumPercent)}%`, found);
  }
}

const frozenText = ({ at, by, witness, exception = "" }: OpenedPack["result"]["frozen"]): string =>
  [at, by, witness, exception].join(" ").trim();

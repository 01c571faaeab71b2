import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import { decisionReasons } from "#shared/formats/recorded-change.ts";
import { applyDecisions } from "#shared/scoring/apply-decisions.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { listHash } from "#main/secretariat/evidence/check-corrections.ts";
import { twoPeople } from "#main/secretariat/evidence/check-freeze.ts";
import { compare, presence } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { drawnOutcome } from "#main/secretariat/selection/category-table.ts";
import { codeBefore } from "#main/secretariat/selection/changes/code-before.ts";
import { latestChange } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** Every decision fits the list, was made by two for a coded reason, and each change names the code before it. */
export function* checkDecisions(pack: OpenedPack, input: RankingInput): Walk {
  yield* checkGrounds(input);
  yield* checkLists(pack, input);
  yield* checkFormerCodes(pack, input);
}

function* checkGrounds({ changes, round }: RankingInput): Walk {
  const known = new Set(round.rules.categories.map(({ id }) => id));
  for (const { number, category, kind, candidate, reason, recordedBy, witness } of changes.decisions) {
    const label = `#${String(number)} ${candidate}`;
    yield compare(label, "category", "@present", presence(known.has(category)));
    yield twoPeople(label, recordedBy, witness);
    if (!decisionReasons[kind].includes(reason))
      yield { subject: label, fact: "reason", expected: decisionReasons[kind].join(" "), found: reason };
  }
}

function* checkLists({ result }: OpenedPack, input: RankingInput): Walk {
  for (const [at, category] of input.round.rules.categories.entries()) {
    const own = input.changes.decisions.filter((one) => one.category === category.id);
    yield compare(category.id, "decisionRecord", listHash(own), listHash(result.categories[at]?.decisions));
    const drawn = drawnOutcome(input, category);
    const decided = drawn.ok ? applyDecisions(drawn.value, own) : undefined;
    if (decided?.ok === false) {
      const { decision, kind } = decided.error;
      yield compare(`#${String(decision)} ${category.id}`, "fits", "@holds", kind);
    }
  }
}

function* checkFormerCodes({ result }: OpenedPack, input: RankingInput): Walk {
  const { corrections, decisions } = input.changes;
  const changes = [...corrections, ...decisions].sort((one, other) => one.number - other.number);
  for (const { number, formerCode } of changes)
    yield compare(`#${String(number)}`, "former", codeBefore(input, number) ?? "@missing", formerCode ?? "@missing");
  const latest = latestChange(input.changes)?.formerCode ?? "@missing";
  yield compare(evidencePaths.result, "former", latest, result.formerCode ?? "@missing");
}

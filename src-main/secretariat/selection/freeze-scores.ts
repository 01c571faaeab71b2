import type { Input } from "#shared/ipc/api.ts";
import type { DamagedReceived } from "#shared/ipc/received-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { awaitingReview } from "#main/secretariat/selection/short-candidates.ts";
import { quorumOf } from "#main/secretariat/merge/quorum.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import { readSelection, type SelectionInput } from "#main/secretariat/selection/read-selection.ts";

type Wish = Input<"result/freeze">;
/** With the sealed files that people know to be damaged. */
type KnowingWish = Wish & { readonly damaged?: readonly DamagedReceived[] };

/** Freezes what is merged: two people, once, and with the quorum or a recorded reason. */
export function freezeScores(
  opened: OpenRound,
  wish: KnowingWish,
  nowMs: number,
): Result<{ stateHash: string }, Problem> {
  const refusal = refuseFreeze(opened, wish);
  if (refusal !== undefined) return err(refusal);
  const { by, witness, exception, damaged = [] } = wish;
  const input = readSelection(opened);
  const stateHash = stateHashOf(input.scores);
  const atMs = laterThanJournal(opened.database, nowMs);
  opened.database.transaction(
    (transaction) => {
      transaction.insert(freeze).values({ frozenAtMs: atMs, frozenBy: by, witness, exception, stateHash }).run();
      const facts = {
        stateHash,
        files: input.scores.files.length,
        withException: exception !== "",
        ...damagedFacts(damaged),
      };
      appendJournal(transaction, { atMs, actor: by, kind: "result/freeze", facts });
      const broken = brokenInvariants(transaction, secretariatInvariants);
      if (broken.length > 0) throw new Error(`freezing would break: ${broken.join("; ")}`);
    },
    { behavior: "immediate" },
  );
  return ok({ stateHash });
}

/** Damaged sealed files as a deed that went on all the same names them in the journal. */
export const damagedFacts = (damaged: readonly DamagedReceived[]): { damaged?: string[] } =>
  damaged.length === 0 ? {} : { damaged: damaged.map(({ fileSha256 }) => fileSha256) };

/** Why the scores cannot be frozen now; `undefined` when they can. */
export function refuseFreeze(opened: OpenRound, { by, witness, exception }: Wish): Problem | undefined {
  const input = readSelection(opened);
  if (input.freeze !== undefined)
    return {
      kind: "result/already-frozen",
      facts: { frozenAt: localTime(input.freeze.frozenAtMs, input.round.rules) },
    };
  if (isSamePerson(by, witness)) return { kind: "result/same-person" };
  if (input.scores.files.length === 0) return { kind: "result/nothing-merged" };
  return exception === "" ? (refuseByQuorum(input) ?? refuseByReview(input)) : undefined;
}

function refuseByQuorum({ round: { rules }, experts, scores, splits }: SelectionInput): Problem | undefined {
  const missing = quorumOf(rules, experts, scores.inForce, splits).find(({ met }) => !met);
  if (missing === undefined) return undefined;
  const { panelExperts, mergedExperts, shortCandidates: count } = missing;
  const category = rules.categories.find(({ id }) => id === missing.category);
  const named = category === undefined ? undefined : categoryNamed(category);
  const { quorumPercent } = rules.panel;
  const needed = neededToRank(rules.panel);
  if (count > 0) return { kind: "result/candidates-short", facts: { ...named, count, needed } };
  return { kind: "result/quorum-missing", facts: { ...named, panelExperts, mergedExperts, quorumPercent } };
}

/** Rules that send candidates with too few valid scores back to the panel hold the freeze until it has judged them. */
function refuseByReview(input: SelectionInput): Problem | undefined {
  const [waiting] = awaitingReview(input);
  if (waiting === undefined) return undefined;
  const { minimumValid: needed } = input.round.rules.panel;
  return { kind: "result/review-missing", facts: { ...categoryNamed(waiting.category), count: waiting.count, needed } };
}

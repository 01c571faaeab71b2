import type { Input } from "#shared/ipc/api.ts";
import type { DamagedReceived } from "#shared/ipc/received-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { quorumOf } from "#main/secretariat/merge/quorum.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import { readSelection } from "#main/secretariat/selection/read-selection.ts";

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
  const { rules } = input.round;
  const missing = quorumOf(rules, input.experts, input.scores.inForce, input.splits).find(({ met }) => !met);
  if (missing === undefined || exception !== "") return undefined;
  const { category, panelExperts, mergedExperts, shortCandidates } = missing;
  const title = rules.categories.find(({ id }) => id === category)?.title.zh ?? category;
  const quorumPercent = rules.panel.quorumPercent;
  if (shortCandidates > 0)
    return {
      kind: "result/candidates-short",
      facts: { category: title, count: shortCandidates, needed: rules.panel.minimumValid },
    };
  return { kind: "result/quorum-missing", facts: { category: title, panelExperts, mergedExperts, quorumPercent } };
}

import { appendJournal } from "#main/db/journal.ts";
import { overQuota } from "#main/secretariat/quota/list-quota.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { nominationsOf } from "#main/secretariat/screening/decide.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { recordDecisions } from "#main/secretariat/screening/record-decisions.ts";
import { screenAll } from "#main/secretariat/screening/screen-all.ts";
import { findingsOf } from "#main/secretariat/screening/standing-findings.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { unitChoice } from "#shared/schema/secretariat-desk.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import { withdrawalReason } from "#shared/screening/unit-choice.ts";
import { fillSentence } from "#shared/words/sentence.ts";

/**
 * Records whom a unit over its quota keeps, by its own word; the others are withdrawn and take no place any more.
 *
 * Source: notice facts §4: the unit chooses, the program never does.
 * Errors: `round/scores-frozen`, `quota/not-over`, `quota/not-nominated`, `quota/too-many-kept`.
 */
export function recordChoice(
  round: OpenRound,
  input: Input<"quota/choose">,
  now: () => number,
): Result<{ withdrawn: number }, Problem> {
  const { database, rules } = round;
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const { unit, category, saidBy, saidOn, document, by } = input;
  const over = overQuota(round).find((one) => one.unit === unit && one.category === category);
  if (over === undefined) return err({ kind: "quota/not-over" });
  const kept = [...new Set(input.kept)];
  const known = new Set(over.nominations.map(({ candidate }) => candidate));
  const foreign = kept.filter((id) => !known.has(id)).length;
  if (foreign > 0) return err({ kind: "quota/not-nominated", facts: { count: foreign } });
  const { limit, unitName } = over;
  if (kept.length > limit) return err({ kind: "quota/too-many-kept", facts: { kept: kept.length, limit } });
  const gone = over.nominations.filter(({ candidate }) => !kept.includes(candidate));
  const ids = gone.map(({ candidate }) => candidate);
  const standing = findingsOf(storedFindings(round), nominationsOf(round, ids) ?? []);
  const atMs = now();
  database.transaction((transaction) => {
    const reason = fillSentence(withdrawalReason, "zh", { saidBy, saidOn, document });
    const made = recordDecisions(transaction, ids, standing, { outcome: "rejected", reason, by, atMs });
    const withdrawn = gone.flatMap(({ candidate, name }, at) => {
      const decision = made[at];
      return decision === undefined ? [] : [{ candidate, name, decision }];
    });
    const said = { saidBy, saidOn, document, recordedBy: by, recordedAtMs: atMs };
    const { id } = transaction
      .insert(unitChoice)
      .values({ unit, unitName, category, limit, kept, withdrawn, ...said })
      .returning({ id: unitChoice.id })
      .get();
    const facts = { choice: id, unit, category: category ?? "", kept, withdrawn: ids, saidOn };
    appendJournal(transaction, { atMs, actor: by, kind: "quota/unit-chose", facts });
    screenAll(transaction, rules);
  });
  return ok({ withdrawn: ids.length });
}

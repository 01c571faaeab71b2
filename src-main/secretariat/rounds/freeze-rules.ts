import { appendJournal } from "#main/db/journal.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { World } from "#main/world.ts";
import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";

/** Fixes the rule file: from here on its hash stands on every sheet and in every score file. */
export function freezeRules(world: World, id: RoundId, by: string): Result<{ ruleHash: string }, Problem> {
  const round = openRound(world, id);
  if (!round.ok) return round;
  const { database, row } = round.value;
  if (row.rulesFrozenAtMs !== null) return err({ kind: "rules/already-frozen" });
  const { ruleHash } = row;
  const atMs = world.now();
  database.transaction((transaction) => {
    transaction.update(roundTable).set({ rulesFrozenAtMs: atMs, rulesFrozenBy: by }).run();
    appendJournal(transaction, { atMs, actor: by, kind: "rules/frozen", facts: { ruleHash } });
  });
  return ok({ ruleHash });
}

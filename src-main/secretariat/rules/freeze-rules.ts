import { appendJournal } from "#main/db/journal.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import type { World } from "#main/world.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";

/**
 * Fixes the rule file before two people: from here on its hash stands on every sheet and in every score file.
 *
 * Errors: `rules/already-frozen`, `rules/same-person`.
 */
export function freezeRules(
  world: World,
  { round, by, witness }: Input<"rules/freeze">,
): Result<Output<"rules/freeze">, Problem> {
  const opened = openRound(world, round);
  if (!opened.ok) return opened;
  const { database, row } = opened.value;
  if (row.rulesFrozenAtMs !== null) return err({ kind: "rules/already-frozen" });
  if (isSamePerson(by, witness)) return err({ kind: "rules/same-person" });
  const { ruleHash } = row;
  const atMs = world.now();
  database.transaction(
    (transaction) => {
      const rulesFrozenBy = JSON.stringify([by, witness]);
      transaction.update(roundTable).set({ rulesFrozenAtMs: atMs, rulesFrozenBy }).run();
      appendJournal(transaction, { atMs, actor: by, kind: "rules/frozen", facts: { ruleHash, witnesses: 1 } });
    },
    { behavior: "immediate" },
  );
  return ok({ ruleHash });
}

/** Who froze the rules: two people, or the one whom an older program recorded. */
export function frozenByOf(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    const people: unknown = JSON.parse(stored);
    if (Array.isArray(people)) return people.map(String);
  } catch {
    // A plain name.
  }
  return [stored];
}

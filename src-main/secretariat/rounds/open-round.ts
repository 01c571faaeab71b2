import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { World } from "#main/world.ts";
import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { decodeRules } from "#shared/rules/encode-rules.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";

/** A round with its database and the rule file in force. */
export interface OpenRound {
  readonly id: RoundId;
  readonly database: SecretariatDatabase;
  readonly row: typeof roundTable.$inferSelect;
  readonly rules: RuleFile;
}

/** The round of this id, or why it cannot be opened. */
export function openRound(world: Pick<World, "databases">, id: RoundId): Result<OpenRound, Problem> {
  const database = world.databases.round(id);
  const row = database?.select().from(roundTable).get();
  if (database === undefined || row === undefined) return err({ kind: "round/not-found" });
  const rules = decodeRules(row.rules);
  if (!rules.ok) return err({ kind: "round/rules-broken", findings: rules.error });
  return ok({ id, database, row, rules: rules.value });
}

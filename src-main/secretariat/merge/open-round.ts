import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import type { World } from "#main/world.ts";

/** A round's database with its one row, the rule file read. */
export interface OpenRound {
  readonly db: SecretariatDatabase;
  readonly row: RoundRow;
}

export type RoundRow = Omit<typeof roundTable.$inferSelect, "rules"> & { readonly rules: RuleFile };

/** The round that a call names. */
export function openRound(world: Pick<World, "databases">, round: RoundId): Result<OpenRound, Problem> {
  const db = world.databases.round(round);
  const row = db === undefined ? undefined : readRoundRow(db);
  return db === undefined || row === undefined ? err({ kind: "round/not-found" }) : ok({ db, row });
}

function readRoundRow(db: SecretariatDatabase | SecretariatTransaction): RoundRow | undefined {
  const row = db.select().from(roundTable).get();
  return row && { ...row, rules: RuleFile.parse(JSON.parse(row.rules)) };
}

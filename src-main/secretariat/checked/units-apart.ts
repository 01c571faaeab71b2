import { and, eq, isNull } from "drizzle-orm";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import { unitNamesRule } from "#shared/eligibility/unit-names-rule.ts";
import { unitPairKey } from "#shared/eligibility/unit-pair.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { unitsApart } from "#shared/schema/secretariat-checked.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import { finding } from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;
type Done = Result<Record<string, never>, Problem>;

/** Pairs of names that people said are two units, in the order in which they were recorded. */
export const unitsSaidApart = (database: Reader): readonly (typeof unitsApart.$inferSelect)[] =>
  database.select().from(unitsApart).where(isNull(unitsApart.revokedAtMs)).orderBy(unitsApart.id).all();

/** Records that two names that were pointed out are two units. Errors: `round/scores-frozen`, `units/not-alike`. */
export function recordApart(
  { database, rules }: OpenRound,
  { one, other, reason, by }: Input<"units/apart">,
  now: () => number,
): Done {
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const wanted = unitPairKey({ one, other });
  const alike = database.select().from(finding).where(eq(finding.code, "unit-names-alike")).all();
  const isSaid = alike.some(
    ({ details }) => unitPairKey({ one: String(details["unit"]), other: String(details["other"]) }) === wanted,
  );
  if (!isSaid) return err({ kind: "units/not-alike", facts: { one, other } });
  const atMs = now();
  database.transaction((transaction) => {
    const row = { one, other, reason, decidedBy: by, decidedAtMs: atMs };
    const { id } = transaction.insert(unitsApart).values(row).returning({ id: unitsApart.id }).get();
    tellUnitNames(transaction, rules);
    appendJournal(transaction, { atMs, actor: by, kind: "units/apart", facts: { id, one, other, reason } });
  });
  return ok({});
}

/** Takes such a record back; the pair is pointed out again. Errors: `round/scores-frozen`, `units/apart-gone`. */
export function revokeApart(
  { database, rules }: OpenRound,
  { id, by }: Input<"units/apart-revoke">,
  now: () => number,
): Done {
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const inForce = and(eq(unitsApart.id, id), isNull(unitsApart.revokedAtMs));
  if (database.select().from(unitsApart).where(inForce).get() === undefined) return err({ kind: "units/apart-gone" });
  const atMs = now();
  database.transaction((transaction) => {
    transaction.update(unitsApart).set({ revokedBy: by, revokedAtMs: atMs }).where(inForce).run();
    tellUnitNames(transaction, rules);
    appendJournal(transaction, { atMs, actor: by, kind: "units/apart-revoked", facts: { id } });
  });
  return ok({});
}

/** Replaces what is said of names that look like one unit's. */
function tellUnitNames(transaction: SecretariatTransaction, rules: RuleFile): void {
  const none = { rejected: new Set<never>(), formerWinners: [] };
  const round = { rules, ...storedNominations(transaction), ...none, apart: unitsSaidApart(transaction) };
  const said = unitNamesRule.check(round);
  transaction.delete(finding).where(eq(finding.code, "unit-names-alike")).run();
  insertFindings(transaction, "screening", said);
}

import { and, desc, eq } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { nominationsOf } from "#main/secretariat/screening/decide.ts";
import { screenOwn } from "#main/secretariat/screening/screen-decided.ts";
import { isSettledBy } from "#main/secretariat/screening/verified-values.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import { readField } from "#shared/intake/read-facts.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import { verifiedValue } from "#shared/schema/secretariat-verified.ts";
import * as tables from "#shared/schema/secretariat.ts";

type VerifyInput = Input<"screening/verify">;

/**
 * Records what a declared fact really is, with how that was found out; what was declared stays as it is.
 *
 * Conditions are set against it from then on, as long as the cell says what it said then. An empty text takes it back.
 *
 * Errors: `round/scores-frozen`, `screening/candidate-not-found`, `screening/verified-unreadable`.
 */
export function verifyValue(
  round: OpenRound,
  input: VerifyInput,
  now: () => number,
): Result<Record<string, never>, Problem> {
  const { database, rules } = round;
  const { candidate, field, text, basis, by } = input;
  if (countRows(database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const [nomination] = nominationsOf(round, [candidate]) ?? [];
  if (nomination === undefined) return err({ kind: "screening/candidate-not-found" });
  const { value, approximate } = readField(field, text);
  if (text !== "" && (value === null || approximate))
    return err({ kind: "screening/verified-unreadable", facts: { text } });
  database.transaction((transaction) => {
    const atMs = now();
    const settled = text === "" ? restore(transaction, input) : settle(transaction, input);
    const row = { candidate, field, declared: nomination.declared[field]?.raw ?? "", verified: text, value, basis };
    transaction
      .insert(verifiedValue)
      .values({ ...row, settled, verifiedBy: by, verifiedAtMs: atMs })
      .run();
    const decision = latestDecisions(transaction).get(candidate);
    screenOwn(transaction, rules, [nomination], decision);
    const facts = { candidate, field, declared: row.declared, verified: text, basis };
    appendJournal(transaction, { atMs, actor: by, kind: "screening/verified", facts });
  });
  return ok({});
}

const settledBefore = (transaction: SecretariatTransaction, { candidate, field }: VerifyInput) =>
  transaction
    .select({ settled: verifiedValue.settled })
    .from(verifiedValue)
    .where(and(eq(verifiedValue.candidate, candidate), eq(verifiedValue.field, field)))
    .orderBy(desc(verifiedValue.id))
    .get()?.settled ?? [];

/** Takes the findings off that were open until now; answers them together with those of earlier records. */
function settle(transaction: SecretariatTransaction, input: VerifyInput): readonly PlacedFinding[] {
  const { finding } = tables;
  const own = and(eq(finding.candidate, input.candidate), eq(finding.stage, "intake"));
  const open = transaction
    .select()
    .from(finding)
    .where(own)
    .all()
    .filter((one) => isSettledBy(one, input));
  for (const { id } of open) transaction.delete(finding).where(eq(finding.id, id)).run();
  const taken = open.map(({ severity, code, at, source, details, category }): PlacedFinding => ({
    ...{ severity, code, at, source, details, candidate: input.candidate },
    ...(category === null ? {} : { category }),
  }));
  return taken.length > 0 ? taken : settledBefore(transaction, input);
}

/** Puts the findings back that an earlier record had settled. */
function restore(transaction: SecretariatTransaction, input: VerifyInput): readonly PlacedFinding[] {
  insertFindings(transaction, "intake", settledBefore(transaction, input));
  return [];
}

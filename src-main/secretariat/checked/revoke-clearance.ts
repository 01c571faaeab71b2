import { and, eq, isNull } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { nominationsOf } from "#main/secretariat/screening/decide.ts";
import { screenOwn } from "#main/secretariat/screening/screen-decided.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { secrecyClearance } from "#shared/schema/secretariat-checked.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";

/**
 * Takes back that a mark is none: the candidate stops again. Who recorded and who revoked it stays on record.
 *
 * Errors: `secrecy/bundle-built`, `secrecy/clearance-gone`.
 */
export function revokeClearance(
  round: OpenRound,
  { clearance, reason, by }: Input<"secrecy/revoke">,
  now: () => number,
): Result<Record<string, never>, Problem> {
  const { database, rules } = round;
  if (countRows(database, bundle) > 0) return err({ kind: "secrecy/bundle-built" });
  const inForce = and(eq(secrecyClearance.id, clearance), isNull(secrecyClearance.revokedAtMs));
  const row = database.select().from(secrecyClearance).where(inForce).get();
  if (row === undefined) return err({ kind: "secrecy/clearance-gone" });
  const { candidate, at, mark, sha256 } = row;
  const atMs = now();
  database.transaction((transaction) => {
    transaction
      .update(secrecyClearance)
      .set({ revokedBy: by, revokedReason: reason, revokedAtMs: atMs })
      .where(inForce)
      .run();
    const nominations = nominationsOf({ database: transaction }, [candidate]) ?? [];
    screenOwn(transaction, rules, nominations, latestDecisions(transaction).get(candidate));
    const facts = { candidate, at, mark, sha256, reason };
    appendJournal(transaction, { atMs, actor: by, kind: "secrecy/clearance-revoked", facts });
  });
  return ok({});
}

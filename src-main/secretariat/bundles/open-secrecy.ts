import { eq } from "drizzle-orm";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { latestOutcomes } from "#main/secretariat/rounds/latest-decisions.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { isSecrecy } from "#main/secretariat/screening/standing-findings.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Problem } from "#shared/problem.ts";
import { candidate, finding } from "#shared/schema/secretariat.ts";

/**
 * Refuses a bundle while an admitted candidate bears a mark of secrecy that nobody found to be none: one that came after
 * the decision, or whose record was revoked since. No exception lets it through. Errors: `bundle/secrecy-open`.
 */
export function checkSecrecy({ database }: Pick<OpenRound, "database">): Result<undefined, Problem> {
  const outcomes = latestOutcomes(database);
  const open = storedFindings({ database }, eq(finding.severity, "error")).filter(
    ({ candidate: whom, code }) => whom !== null && isSecrecy(code) && outcomes.get(whom) === "admitted",
  );
  const [first] = open;
  if (first === undefined || first.candidate === null) return ok(undefined);
  const count = new Set(open.map((one) => one.candidate)).size;
  const row = database.select().from(candidate).where(eq(candidate.id, first.candidate)).get();
  return err({ kind: "bundle/secrecy-open", facts: { count, name: row?.name ?? "" }, findings: open });
}

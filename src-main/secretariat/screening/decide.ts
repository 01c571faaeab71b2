import { inArray, isNull, or } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import { newestRun } from "#main/secretariat/intake/record-run.ts";
import { latestOutcomes } from "#main/secretariat/rounds/latest-decisions.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { findingsIndex, storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { screenDecided } from "#main/secretariat/screening/screen-decided.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";

/**
 * Records one decision for each of the named candidates: all of them or none.
 *
 * Admitting against an open error is an override and needs a reason, and so does whatever holds «in principle» only;
 * so do corrections and rejections. A question of secrecy cannot be overridden. What stood against the candidate is kept with the decision.
 */
export function decide(
  round: OpenRound,
  input: Input<"screening/decide">,
  now: () => number,
): Result<{ decided: number }, Problem> {
  const { database, rules } = round;
  if (countRows(database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const ids = [...new Set(input.candidates)];
  const { nominations: found } = storedNominations(database, inArray(tables.candidate.id, ids));
  const known = new Map(found.map((each) => [each.id, each]));
  const chosen = ids.map((id) => known.get(id));
  if (chosen.some((each) => each === undefined)) return err({ kind: "screening/candidate-not-found" });
  const nominations = chosen.filter((each) => each !== undefined);
  const { finding } = tables;
  const around = storedFindings(round, or(inArray(finding.candidate, ids), isNull(finding.candidate)));
  const against = findingsIndex(around);
  const standing = new Map(nominations.map((each) => [each.id, against(each)]));
  const refusal = whyNot(input, nominations, standing);
  if (refusal !== undefined) return err(refusal);
  const atMs = now();
  const { outcome, reason, by } = input;
  database.transaction((transaction) => {
    const intakeRun = newestRun(transaction);
    const before = latestOutcomes(transaction);
    for (const { id } of nominations) {
      const against = (standing.get(id) ?? []).filter(({ severity }) => severity !== "remark");
      const codes = [...new Set(against.map(({ code }) => code))].sort();
      const decided = { candidate: id, outcome, reason, decidedBy: by, decidedAtMs: atMs, standing: codes, intakeRun };
      transaction.insert(tables.decision).values(decided).run();
      const override = outcome === "admitted" && against.some(({ severity }) => severity === "error");
      appendJournal(transaction, {
        atMs,
        actor: by,
        kind: "screening/decided",
        facts: { candidate: id, outcome, override, standing: codes },
      });
    }
    screenDecided(transaction, rules, { nominations, outcome, reason, before });
  });
  return ok({ decided: nominations.length });
}

function whyNot(
  { outcome, reason }: Input<"screening/decide">,
  nominations: readonly Nomination[],
  standing: ReadonlyMap<Nomination["id"], readonly StoredFinding[]>,
): Problem | undefined {
  const openOf = ({ id }: Nomination): readonly StoredFinding[] =>
    (standing.get(id) ?? []).filter(({ severity }) => severity !== "remark");
  if (outcome === "admitted") {
    const stopped = nominations.filter((each) => openOf(each).some(({ code }) => isSecrecy(code)));
    const [first] = stopped;
    if (first !== undefined) {
      const findings = stopped.flatMap(openOf).filter(({ code }) => isSecrecy(code));
      return { kind: "screening/secrecy-stop", facts: { count: stopped.length, name: first.name }, findings };
    }
  }
  if (reason !== "") return undefined;
  const needing = outcome === "admitted" ? nominations.filter((each) => openOf(each).length > 0) : nominations;
  if (needing.length === 0) return undefined;
  return { kind: "screening/reason-needed", facts: { count: needing.length }, findings: needing.flatMap(openOf) };
}

const isSecrecy = (code: FindingCode): boolean => code.startsWith("secrecy-");

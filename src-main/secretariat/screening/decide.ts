import { inArray, isNull, or } from "drizzle-orm";
import { laterThanJournal } from "#main/db/journal.ts";
import { chosenOut } from "#main/secretariat/quota/chosen-out.ts";
import { latestOutcomes } from "#main/secretariat/rounds/latest-decisions.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { recordDecisions } from "#main/secretariat/screening/record-decisions.ts";
import { screenDecided } from "#main/secretariat/screening/screen-decided.ts";
import { findingsOf, isSecrecy, openAmong } from "#main/secretariat/screening/standing-findings.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
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
  const nominations = nominationsOf(round, input.candidates);
  if (nominations === undefined) return err({ kind: "screening/candidate-not-found" });
  const ids = nominations.map(({ id }) => id);
  const { finding } = tables;
  const around = storedFindings(round, or(inArray(finding.candidate, ids), isNull(finding.candidate)));
  const standing = findingsOf(around, nominations);
  const refusal = whyNot(input, nominations, standing);
  if (refusal !== undefined) return err(refusal);
  const { outcome, reason, by } = input;
  database.transaction((transaction) => {
    const before = { outcomes: latestOutcomes(transaction), chosenOut: chosenOut(transaction) };
    recordDecisions(transaction, ids, standing, { outcome, reason, by, atMs: laterThanJournal(transaction, now()) });
    screenDecided(transaction, rules, { nominations, outcome, reason, before });
  });
  return ok({ decided: nominations.length });
}

/** The nominations with these ids, each once; `undefined` when one of them does not exist. */
export function nominationsOf(
  { database }: { readonly database: Pick<OpenRound["database"], "select"> },
  candidates: readonly Nomination["id"][],
): readonly Nomination[] | undefined {
  const ids = [...new Set(candidates)];
  const { nominations } = storedNominations(database, inArray(tables.candidate.id, ids));
  const known = new Map(nominations.map((each) => [each.id, each]));
  const chosen = ids.map((id) => known.get(id));
  const found = chosen.filter((each) => each !== undefined);
  return found.length === chosen.length ? found : undefined;
}

function whyNot(
  { outcome, reason }: Input<"screening/decide">,
  nominations: readonly Nomination[],
  standing: ReadonlyMap<Nomination["id"], readonly StoredFinding[]>,
): Problem | undefined {
  const openOf = ({ id }: Nomination): readonly StoredFinding[] => openAmong(standing.get(id));
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

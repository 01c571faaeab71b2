import type { RecordedDecision } from "#shared/formats/recorded-change.ts";
import { standingDecisions } from "#shared/scoring/apply-decisions.ts";

/** What the decisions that stand made of a candidate, and the number of the one that did. */
export interface DecidedStanding {
  readonly state: "withdrawn" | "promoted" | "deviated" | "passedOver";
  readonly number: number;
}

/** Those whom a standing decision names, by id; a later decision is what counts. */
export function decidedStandings(decisions: readonly RecordedDecision[]): ReadonlyMap<string, DecidedStanding> {
  const standings = new Map<string, DecidedStanding>();
  const standing = standingDecisions(decisions);
  for (const { kind, candidate, passedOver, number } of standing.ok ? standing.value : []) {
    if (kind === "withdrawal") standings.set(candidate, { state: "withdrawn", number });
    if (kind === "promotion") standings.set(candidate, { state: "promoted", number });
    if (kind !== "deviation") continue;
    standings.set(candidate, { state: "deviated", number });
    if (passedOver !== undefined) standings.set(passedOver, { state: "passedOver", number });
  }
  return standings;
}

import { changedScores } from "#main/secretariat/selection/changes/recorded-changes.ts";
import { fittingTables, isOpenTie } from "#main/secretariat/selection/category-table.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";

/** The result code as everything stands, or `undefined` while a tie is open. */
export function presentCode(input: RankingInput): string | undefined {
  const tables = fittingTables(input);
  return !tables.ok || tables.value.some(isOpenTie) ? undefined : resultCodeOf(input, tables.value);
}

/**
 * The result code as it was before the change with this number, or `undefined` while a tie was open then.
 *
 * Shape: numbers count corrections and decisions together; votes are told by their time.
 */
export function codeBefore(input: RankingInput, number: number): string | undefined {
  const { votes, corrections, decisions } = input.changes;
  const change = [...corrections, ...decisions].find((one) => one.number === number);
  const changes = {
    votes: votes.filter(({ recordedAt }) => change === undefined || recordedAt < change.recordedAt),
    corrections: corrections.filter((one) => one.number < number),
    decisions: decisions.filter((one) => one.number < number),
  };
  return presentCode({ ...input, ...changedScores(changes, input.scores, input.recusals) });
}

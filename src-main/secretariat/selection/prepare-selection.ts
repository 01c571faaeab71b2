import { count } from "drizzle-orm";
import type { RoundId } from "#shared/ids.ts";
import { mergedScores } from "#shared/schema/secretariat-merged.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { figuresSteps, fittingTables } from "#main/secretariat/selection/category-table.ts";
import { stateHashSteps } from "#main/secretariat/selection/read-merged-scores.ts";
import { selectionSteps } from "#main/secretariat/selection/read-selection.ts";
import { resultCodeSteps } from "#main/secretariat/selection/result-code.ts";
import { inTurns } from "#main/steps.ts";
import type { CallContext } from "#main/world.ts";

/** More forms than can be read and ranked without anybody noticing. */
const manyForms = 20_000;

/**
 * Answers at once, and of a large panel after it was read, hashed and ranked in short turns: the answer then finds all
 * of it at hand, and other calls are answered meanwhile.
 */
export function withSelection<Answer>(
  context: Pick<CallContext, "databases" | "signal">,
  round: RoundId,
  answer: () => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const opened = openRound(context, round);
  if (!opened.ok || formsAtMost(opened.value) < manyForms) return answer();
  return prepare(opened.value, context.signal).then(answer);
}

function formsAtMost({ database }: OpenRound): number {
  const rows = (table: typeof mergedScores | typeof candidate): number =>
    database.select({ rows: count() }).from(table).get()?.rows ?? 0;
  return rows(mergedScores) * rows(candidate);
}

async function prepare(opened: OpenRound, signal: AbortSignal): Promise<void> {
  const input = await inTurns(selectionSteps(opened), signal);
  await inTurns(stateHashSteps(input.scores), signal);
  if (input.freeze === undefined) return;
  for (const category of input.round.rules.categories) await inTurns(figuresSteps(input, category), signal);
  const tables = fittingTables(input);
  if (tables.ok) await inTurns(resultCodeSteps(input, tables.value), signal);
}

import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { readSelection, type FreezeRow, type SelectionInput } from "#main/secretariat/selection/read-selection.ts";
import { stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import type { World } from "#main/world.ts";

/** A round whose scores are frozen and still are what was frozen. */
export interface FrozenSelection {
  readonly opened: OpenRound;
  readonly input: SelectionInput;
  readonly freeze: FreezeRow;
}

/** The round for anything that shows or uses a ranking; refused before the freeze. */
export function frozenSelection(world: Pick<World, "databases">, round: RoundId): Result<FrozenSelection, Problem> {
  const opened = openRound(world, round);
  if (!opened.ok) return opened;
  const input = readSelection(opened.value);
  const { freeze } = input;
  if (freeze === undefined) return err({ kind: "result/not-frozen" });
  if (stateHashOf(input.scores) !== freeze.stateHash) return err({ kind: "result/state-changed" });
  return ok({ opened: opened.value, input, freeze });
}

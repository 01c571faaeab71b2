import { ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { heldSolidity } from "#main/secretariat/solidity/held-solidity.ts";
import { withSelection } from "#main/secretariat/selection/prepare-selection.ts";
import { readSpread } from "#main/secretariat/solidity/read-spread.ts";
import { readSolidity } from "#main/secretariat/solidity/read-solidity.ts";

/** Says how solid a frozen result is. */
export const solidityHandlers: Handlers<"solidity/read" | "solidity/spread"> = {
  "solidity/spread": (input, context) =>
    withSelection(context, input.round, () => {
      const frozen = frozenSelection(context, input.round);
      return frozen.ok ? ok(readSpread(frozen.value)) : frozen;
    }),
  "solidity/read": async (input, context) => {
    const frozen = frozenSelection(context, input.round);
    if (!frozen.ok) return frozen;
    return ok(await heldSolidity(context.databases, frozen.value, () => readSolidity(frozen.value, context)));
  },
};

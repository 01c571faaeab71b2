import { ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { withSelection } from "#main/secretariat/selection/prepare-selection.ts";
import { readSelection } from "#main/secretariat/selection/read-selection.ts";
import { shortList } from "#main/secretariat/selection/short-list.ts";

/** What is looked at before the freeze. */
export const shortHandlers: Handlers<"result/short"> = {
  "result/short": (input, context) =>
    withSelection(context, input.round, () => {
      const opened = openRound(context, input.round);
      return opened.ok ? ok(shortList(readSelection(opened.value))) : opened;
    }),
};

import type { secretariatCalls } from "#shared/ipc/secretariat-calls.ts";
import type { Handlers } from "#main/handler.ts";
import { bundleHandlers } from "#main/secretariat/bundles/handlers.ts";
import { converterHandlers } from "#main/secretariat/converters/handlers.ts";
import { checkedHandlers } from "#main/secretariat/checked/handlers.ts";
import { keptHandlers } from "#main/secretariat/kept/handlers.ts";
import { handOutHandlers } from "#main/secretariat/hand-outs/handlers.ts";
import { intakeHandlers } from "#main/secretariat/intake/handlers.ts";
import { keyHandlers } from "#main/secretariat/keys/handlers.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { paperEntryHandlers } from "#main/secretariat/paper-entry/handlers.ts";
import { quotaHandlers } from "#main/secretariat/quota/handlers.ts";
import { resultPaperHandlers } from "#main/secretariat/result-papers/handlers.ts";
import { rosterHandlers } from "#main/secretariat/roster/handlers.ts";
import { roundHandlers } from "#main/secretariat/rounds/handlers.ts";
import { ruleHandlers } from "#main/secretariat/rules/handlers.ts";
import { publicVoteHandlers } from "#main/secretariat/public-votes/handlers.ts";
import { runOffHandlers } from "#main/secretariat/run-off/handlers.ts";
import { screeningBulkHandlers } from "#main/secretariat/screening-bulk/handlers.ts";
import { screeningPaperHandlers } from "#main/secretariat/screening-papers/handlers.ts";
import { screeningHandlers } from "#main/secretariat/screening/handlers.ts";
import { receivedHandlers } from "#main/secretariat/merge/received/handlers.ts";
import { removalHandlers } from "#main/secretariat/merge/removal/handlers.ts";
import { changeHandlers } from "#main/secretariat/selection/changes/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { shortHandlers } from "#main/secretariat/selection/short-handlers.ts";
import { solidityHandlers } from "#main/secretariat/solidity/handlers.ts";

/** Call name → function for the secretariat's desk. */
export const secretariatHandlers: Handlers<keyof typeof secretariatCalls> = {
  ...roundHandlers,
  ...ruleHandlers,
  ...intakeHandlers,
  ...screeningHandlers,
  ...screeningBulkHandlers,
  ...quotaHandlers,
  ...checkedHandlers,
  ...keptHandlers,
  ...screeningPaperHandlers,
  ...rosterHandlers,
  ...keyHandlers,
  ...bundleHandlers,
  ...converterHandlers,
  ...handOutHandlers,
  ...mergeHandlers,
  ...receivedHandlers,
  ...paperEntryHandlers,
  ...removalHandlers,
  ...selectionHandlers,
  ...changeHandlers,
  ...shortHandlers,
  ...solidityHandlers,
  ...resultPaperHandlers,
  ...runOffHandlers,
  ...publicVoteHandlers,
};

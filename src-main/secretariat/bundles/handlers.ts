import type { Handlers } from "#main/handler.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { copyBundle } from "#main/secretariat/bundles/copy-bundle.ts";
import { forecastBundles } from "#main/secretariat/bundles/forecast-bundles.ts";
import { listBundles } from "#main/secretariat/bundles/list-bundles.ts";
import { recordException, standingRows } from "#main/secretariat/bundles/open-standing.ts";
import { previewBundle } from "#main/secretariat/bundles/preview-bundle.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { listSlips, recordPrinting, revokeSlip } from "#main/secretariat/bundles/slips.ts";
import { ok } from "#shared/result.ts";

/** Calls about bundles and slips. */
export const bundleHandlers: Handlers<
  | "bundles/list"
  | "bundles/build"
  | "bundles/forecast"
  | "bundles/preview"
  | "bundles/copy"
  | "bundles/standing"
  | "bundles/except"
  | "slips/list"
  | "slips/revoke"
  | "slips/printed"
> = {
  "bundles/list": listBundles,
  "bundles/build": (input, context) => buildBundle(input, context),
  "bundles/forecast": forecastBundles,
  "bundles/preview": previewBundle,
  "bundles/copy": copyBundle,
  "bundles/standing": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok({ rows: standingRows(round.value.database) }) : round;
  },
  "bundles/except": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? recordException(round.value, input, () => context.now()) : round;
  },
  "slips/list": listSlips,
  "slips/revoke": revokeSlip,
  "slips/printed": recordPrinting,
};

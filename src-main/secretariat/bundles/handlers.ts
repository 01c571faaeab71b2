import type { Handlers } from "#main/handler.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { copyBundle } from "#main/secretariat/bundles/copy-bundle.ts";
import { forecastBundles } from "#main/secretariat/bundles/forecast-bundles.ts";
import { listBundles } from "#main/secretariat/bundles/list-bundles.ts";
import { previewBundle } from "#main/secretariat/bundles/preview-bundle.ts";
import { listSlips, recordPrinting, revokeSlip } from "#main/secretariat/bundles/slips.ts";

/** Calls about bundles and slips. */
export const bundleHandlers: Handlers<
  | "bundles/list"
  | "bundles/build"
  | "bundles/forecast"
  | "bundles/preview"
  | "bundles/copy"
  | "slips/list"
  | "slips/revoke"
  | "slips/printed"
> = {
  "bundles/list": listBundles,
  "bundles/build": (input, context) => buildBundle(input, context),
  "bundles/forecast": forecastBundles,
  "bundles/preview": previewBundle,
  "bundles/copy": copyBundle,
  "slips/list": listSlips,
  "slips/revoke": revokeSlip,
  "slips/printed": recordPrinting,
};

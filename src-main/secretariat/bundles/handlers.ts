import type { Handlers } from "#main/handler.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { listBundles } from "#main/secretariat/bundles/list-bundles.ts";

/** Calls about bundles. */
export const bundleHandlers: Handlers<"bundles/list" | "bundles/build"> = {
  "bundles/list": listBundles,
  "bundles/build": (input, context) => buildBundle(input, context),
};

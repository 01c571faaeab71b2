import type { BundleId } from "#shared/ids.ts";

/** The address of a place of an open desk, e.g. `#/expert/cast-2023-v1/review/c1`. */
export const placeLink = (bundle: BundleId, ...parts: readonly string[]): string =>
  `#/${["expert", bundle, ...parts].map(encodeURIComponent).join("/")}`;

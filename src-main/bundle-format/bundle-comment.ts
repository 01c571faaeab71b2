import type { BundleIndex } from "#shared/formats/bundle.ts";

/** The trusted comment of a bundle's signature: `minisign -V` shows it to anyone. */
export const bundleComment = (index: Pick<BundleIndex, "round" | "version" | "practice" | "builtAt">): string =>
  `pingshen bundle round=${index.round} version=${index.version} practice=${index.practice ? "yes" : "no"} built=${index.builtAt}`;

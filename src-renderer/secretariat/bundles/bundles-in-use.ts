import type { BundleRow } from "#shared/ipc/bundle-calls.ts";

/** The bundles that are somebody's newest; `newestFirst` as the list stands. */
export function bundlesInUse(newestFirst: readonly BundleRow[]): readonly BundleRow[] {
  const served = new Set<string>();
  return newestFirst.filter(({ experts }) => {
    const serves = experts.some((expert) => !served.has(expert));
    for (const expert of experts) served.add(expert);
    return serves;
  });
}

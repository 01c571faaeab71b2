import { BundleId } from "#shared/ids.ts";

const ending = "-trial";

/** The id that stands for the trial of a bundle: two invented candidates to practise on, kept in memory only. */
export const trialOf = (bundle: BundleId): BundleId => BundleId.parse(`${bundle}${ending}`);

/**
 * The bundle whose trial an id stands for; `undefined` for a bundle itself.
 *
 * A bundle's own id ends with its version, so it is never taken for a trial.
 */
export const bundleOfTrial = (id: BundleId): BundleId | undefined =>
  id.endsWith(ending) ? BundleId.parse(id.slice(0, -ending.length)) : undefined;

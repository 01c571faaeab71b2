import type { CallContext } from "#main/world.ts";
import type { RoundFinding, RoundToScreen } from "#shared/eligibility/round-rule.ts";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import { photoPairs, type ComparedPhoto, type PhotoPair } from "#shared/intake/photo-pairs.ts";

type Helpers = Pick<CallContext, "crew" | "signal">;

/** Below it comparing takes less time than a worker needs to start. */
const fewCandidates = 400;
const fewPhotos = 1500;

const uncounted = (): void => undefined;

/** What the rules across nominations say, worked out by a worker when there are many: they compare each with each. */
export const screenRoundApart = async (
  round: RoundToScreen,
  { crew, signal }: Helpers,
): Promise<readonly RoundFinding[]> =>
  round.nominations.length < fewCandidates
    ? screenRound(round)
    : await crew.run({ kind: "screen-round", round }, uncounted, signal);

/** Photos that are used twice, found by a worker when there are many. */
export const pairPhotosApart = async (
  photos: readonly ComparedPhoto[],
  { crew, signal }: Helpers,
): Promise<readonly PhotoPair[]> =>
  photos.length < fewPhotos ? photoPairs(photos) : await crew.run({ kind: "pair-photos", photos }, uncounted, signal);

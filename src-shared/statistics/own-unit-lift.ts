import type { BesideOthers } from "#shared/statistics/rater-figures.ts";
import { meanOf } from "#shared/statistics/summary.ts";

/** How a rater scores candidates of the rater's own unit, or own region, beside all others. */
export interface OwnUnitLift {
  /** Candidates of the own unit or region that the rater scored. */
  readonly count: number;
  /** Points above (+) or below (−) what the rater's usual distance to the others would give. */
  readonly lift: number;
}

/**
 * Mean difference to the others on the candidates of the own unit or region, less the same on all other candidates.
 *
 * Units: points.
 * Errors: `null` where there is nobody of the own unit, or nobody else to compare with.
 */
export function ownUnitLift(pairs: readonly BesideOthers[], isOwn: readonly boolean[]): OwnUnitLift | null {
  const differences = (own: boolean): number[] =>
    pairs.filter(({ row }) => (isOwn[row] === true) === own).map(({ score, others }) => score - others);
  const [own, rest] = [differences(true), differences(false)];
  const [ownMean, restMean] = [meanOf(own), meanOf(rest)];
  return ownMean === null || restMean === null ? null : { count: own.length, lift: ownMean - restMean };
}

import type { Planted } from "#main/sample/faults/fault.ts";
import { furtherNomination } from "#main/sample/faults/row-faults.ts";
import type { SampleNomination } from "#main/sample/sample-nomination.ts";

const provincialLimit = 5;

/**
 * A sixth nomination of a provincial unit in a category in which it already has five, none of them with another fault.
 *
 * Shape: `nomination` is one of the five, unchanged; nothing when no unit is at its limit.
 */
export function plantOverQuota(
  nominations: readonly SampleNomination[],
  isFree: (nomination: SampleNomination) => boolean,
  nextNumber: (nomination: SampleNomination) => number,
  word: string,
): Planted | undefined {
  const free = nominations.filter((nomination) => nomination.unit.type === "provincial" && isFree(nomination));
  const full = free.find((one) => countLike(nominations, one) === provincialLimit);
  if (full === undefined) return undefined;
  const names = {
    volunteer: `万${word}`,
    organisation: `${word}星岭科技志愿服务联合队`,
    project: `“${word}灯塔”科普直通车`,
    community: `${word}县灯塔镇长明村`,
  };
  return {
    nomination: full,
    addedNominations: [furtherNomination(full, nextNumber(full), names[full.category], full.unit)],
  };
}

const countLike = (nominations: readonly SampleNomination[], one: SampleNomination): number =>
  nominations.filter(({ category, unit }) => category === one.category && unit.name === one.unit.name).length;

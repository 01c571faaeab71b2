/** Sticks that are sold, in GB as makers count. */
const sticks = [4, 8, 16, 32, 64] as const;
/** A stick holds a little less than it says, and an estimate may be short. */
const usable = 0.9;

/** The smallest stick, in GB, that holds so much; `undefined` when none of the usual ones does. */
export const smallestStick = (bytes: number): number | undefined =>
  sticks.find((gigabytes) => gigabytes * 1e9 * usable >= bytes);

/** Milliseconds of one try. */
export type Variant = () => Promise<number>;

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/**
 * Runs the variants in turn, A B C, A B C, …, so that a busy minute of the machine hits them all alike.
 *
 * Answers the milliseconds of each variant, round by round.
 */
export async function takeTurns<Name extends string>(
  rounds: number,
  variants: Readonly<Record<Name, Variant>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(variants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push(await variants[name]());
  }
  return times;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The value below which `share` (0 to 1) of all lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Seconds as they are told: the median, and how far the rounds lie apart. */
export function asSeconds(timesMs: readonly number[]): string {
  const second = (ms: number): string => (ms / 1000).toFixed(2);
  return `${second(median(timesMs))} s (${second(Math.min(...timesMs))}–${second(Math.max(...timesMs))})`;
}

/** Milliseconds as they are told. */
export const asMs = (timesMs: readonly number[]): string =>
  `${median(timesMs).toFixed(0)} ms (${Math.min(...timesMs).toFixed(0)}–${Math.max(...timesMs).toFixed(0)})`;

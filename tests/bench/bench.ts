import type { BenchData } from "#tests/bench/data/bench-data.ts";

/** What the number of a line counts. `×`: a ratio, which is what a machine's speed does not change. */
type Unit = "×" | "s" | "ms" | "MB" | "MiB" | "/s";

/** One result. */
export interface Line {
  /** What was measured, in a few words. */
  readonly what: string;
  /** The number that the target speaks of. */
  readonly found: number;
  readonly unit: Unit;
  /** Absent where the number is only told. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  /** The absolute numbers behind it. */
  readonly beside: string;
}

/** What a benchmark gets to work with. */
export interface BenchRun {
  /** How often each variant is run; medians are told. */
  readonly rounds: number;
  /** A tenth of everything, for a quick try. */
  readonly small: boolean;
  /** Also what takes 45 GB of disk. */
  readonly huge: boolean;
  /** Folder of the checkout. */
  readonly root: string;
  /** Folder of this run, on the disk that is measured. */
  readonly folder: string;
  readonly data: BenchData;
  /** Tells the person at the terminal what goes on. */
  readonly note: (text: string) => void;
}

/** A benchmark: its name for `--only`, and what it measures. */
export interface Bench {
  readonly name: string;
  measure(run: BenchRun): Promise<readonly Line[]>;
}

/** Whether a line meets its target; `undefined` without one. */
export function isMet({ found, target }: Line): boolean | undefined {
  if (target === undefined) return undefined;
  return "atMost" in target ? found <= target.atMost : found >= target.atLeast;
}

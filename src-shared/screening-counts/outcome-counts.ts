import type { Outcome } from "#shared/domain/candidate.ts";

/** Nominations by what the preliminary check decided of them. */
export interface OutcomeCounts {
  readonly nominated: number;
  readonly admitted: number;
  readonly correction: number;
  readonly rejected: number;
  readonly undecided: number;
}

/** The counts of some nominations; `null` stands for one without a decision. The four outcomes add up to `nominated`. */
export function outcomeCounts(outcomes: readonly (Outcome | null)[]): OutcomeCounts {
  const count = (wanted: Outcome | null): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    nominated: outcomes.length,
    admitted: count("admitted"),
    correction: count("correction"),
    rejected: count("rejected"),
    undecided: count(null),
  };
}

import { normaliseName } from "#shared/eligibility/normalise-name.ts";

/** Two names of units. */
export interface UnitPair {
  readonly one: string;
  readonly other: string;
}

/** One text for two names, whichever comes first and however they are typed. */
export const unitPairKey = ({ one, other }: UnitPair): string => [one, other].map(normaliseName).sort().join("|");

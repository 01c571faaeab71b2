import { matchUnit, type UnitMatch } from "#shared/recusal/match-unit.ts";

/** Where a candidate's own words name the expert's unit. */
export interface RecusalHint {
  readonly at: "name" | "place" | "unit" | "nominator";
  /** The words that matched, as they stand there. */
  readonly text: string;
  readonly match: UnitMatch;
}

/** What is known of a candidate before anything else of it is read. */
export interface NamedCandidate {
  readonly name: string;
  readonly place: string;
  readonly unitName: string;
  readonly firstNominator: string;
}

/**
 * The first place where a candidate's name, own unit, recommending unit or recommender seems to be the expert's own
 * unit; `undefined` when there is none.
 *
 * Shape: several names in one text, parted by commas, strokes or lines, are looked at one by one. Nothing is decided:
 * the expert is shown where to look.
 */
export function recusalHint(expertUnit: string, candidate: NamedCandidate): RecusalHint | undefined {
  const places = [
    ["place", candidate.place],
    ["unit", candidate.unitName],
    ["nominator", candidate.firstNominator],
    ["name", candidate.name],
  ] as const;
  for (const [at, whole] of places)
    for (const text of whole.split(/[、，,;；/\n]/)) {
      const match = matchUnit(expertUnit, text);
      if (match !== undefined) return { at, text: text.trim(), match };
    }
  return undefined;
}

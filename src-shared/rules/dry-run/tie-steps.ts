import type { CandidateId } from "#shared/ids.ts";
import { compareFractions, type Fraction } from "#shared/scoring/fraction.ts";
import type { CategoryOutcome } from "#shared/scoring/category-outcome.ts";

/** One step of a tie with everyone's value. */
interface TieStep {
  /** Place in the tie keys of the category. */
  readonly key: number;
  readonly values: readonly { readonly candidate: CandidateId; readonly value: Fraction }[];
  /** Whether some of them differ here. */
  readonly separates: boolean;
}

/**
 * The steps that are looked at for those who are tied, up to the first that tells all of them apart.
 *
 * Shape: all steps when some stay equal to the end.
 */
export function tieSteps({ candidates }: CategoryOutcome, tied: readonly CandidateId[]): readonly TieStep[] {
  const valuesOf = new Map(candidates.map(({ id, tieValues }) => [id, tieValues]));
  const keys = valuesOf.get(tied[0] as CandidateId)?.length ?? 0;
  const steps: TieStep[] = [];
  const told = new Set<string>();
  for (let key = 0; key < keys; key += 1) {
    const values = tied.flatMap((candidate) => {
      const value = valuesOf.get(candidate)?.[key];
      return value === undefined ? [] : [{ candidate, value }];
    });
    const separates = values.some(
      ({ value }) => values[0] !== undefined && compareFractions(value, values[0].value) !== 0,
    );
    steps.push({ key, values, separates });
    told.clear();
    for (const candidate of tied) told.add(textOf(valuesOf.get(candidate)?.slice(0, key + 1) ?? []));
    if (told.size === tied.length) break;
  }
  return steps;
}

const textOf = (values: readonly Fraction[]): string =>
  values.map(({ numerator, denominator }) => `${String(numerator)}/${String(denominator)}`).join(" ");

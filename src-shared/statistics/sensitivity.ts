import type { CandidateId } from "#shared/ids.ts";
import { additive } from "#shared/statistics/additive.ts";
import { borda } from "#shared/statistics/borda.ts";
import { totalsOf, type DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";
import { leaveOneOut } from "#shared/statistics/leave-one-out.ts";
import { membership } from "#shared/statistics/membership.ts";
import { makePanel, wholePanelScores, type Panel } from "#shared/statistics/panel.ts";
import { tolerance, validByRow } from "#shared/statistics/score-matrix.ts";
import { meanOf, medianOf, sumOf } from "#shared/statistics/summary.ts";
import { zScores } from "#shared/statistics/z-scores.ts";

/** Another way in which the same forms could have been counted. */
export type Variation =
  | { readonly kind: "without-expert"; readonly id: string }
  | { readonly kind: "without-criterion"; readonly id: string }
  /** The criterion counts 10 % more or less. */
  | { readonly kind: "weight"; readonly id: string; readonly percent: 10 | -10 }
  /** Nothing dropped; the middle score; levels, or levels and spreads, taken out; ranks instead of points. */
  | { readonly kind: "method"; readonly id: "mean" | "median" | "additive" | "z" | "borda" };

/** What a variation would change. A seat that several equal candidates share counts in part. */
export interface Scenario {
  readonly variation: Variation;
  readonly entering: readonly CandidateId[];
  readonly leaving: readonly CandidateId[];
  /** Seats that would go to others. */
  readonly moved: number;
}

/** Candidates in by the figures alone, and what each variation changes. */
export interface Sensitivity {
  /** Membership as it is; ties at the line share its seats. */
  readonly base: readonly number[];
  readonly scenarios: readonly Scenario[];
}

/** Counts the forms again in every variation. The official result is not touched. Source: vectors §6 and §9. */
export function sensitivity(input: DiagnosisInput): Sensitivity {
  const { candidates, criteria, experts, forms, rule } = input;
  const eligible = candidates.map(({ isEligible }) => isEligible);
  const panel = makePanel(totalsOf(forms), eligible, rule);
  const { base, without } = leaveOneOut(panel);
  const scenario = (variation: Variation, found: ArrayLike<number>): Scenario => {
    const ids = (changed: (now: number, then: number) => boolean): CandidateId[] =>
      candidates.filter((_, row) => changed(base[row] ?? 0, found[row] ?? 0)).map(({ id }) => id);
    return {
      variation,
      entering: ids((now, then) => then > now + tolerance),
      leaving: ids((now, then) => then < now - tolerance),
      moved: sumOf(base.map((now, row) => Math.max(0, now - (found[row] ?? 0)))),
    };
  };
  const weighted = (weights: readonly number[]): ArrayLike<number> =>
    membership(wholePanelScores({ ...panel, matrix: totalsOf(forms, weights) }), rule.seats);
  const one = (at: number, weight: number): number[] => criteria.map((_, place) => (place === at ? weight : 1));
  return {
    base,
    scenarios: [
      ...experts.flatMap(({ id }, column) => {
        const run = without[column] ?? null;
        return run === null ? [] : [scenario({ kind: "without-expert", id }, run.membership)];
      }),
      // Without its only criterion a form says nothing.
      ...(criteria.length < 2 ? [] : criteria).map(({ id }, at) =>
        scenario({ kind: "without-criterion", id }, weighted(one(at, 0))),
      ),
      ...(criteria.length < 2 ? [] : criteria).flatMap(({ id }, at) =>
        ([10, -10] as const).map((percent) =>
          scenario({ kind: "weight", id, percent }, weighted(one(at, 1 + percent / 100))),
        ),
      ),
      ...methods(panel).map(({ id, values }) =>
        scenario({ kind: "method", id }, membership(onlyEligible(values, eligible), rule.seats)),
      ),
    ],
  };
}

const onlyEligible = (values: readonly (number | null)[], eligible: readonly boolean[]): number[] =>
  values.map((value, row) => (value === null || eligible[row] !== true ? -Infinity : value));

function methods({ matrix, trimmed }: Panel): {
  readonly id: Extract<Variation, { readonly kind: "method" }>["id"];
  readonly values: readonly (number | null)[];
}[] {
  const rows = validByRow(matrix);
  const fair = additive(matrix);
  return [
    // Where nothing was dropped the plain mean is the result itself.
    ...(trimmed.includes(true) ? [{ id: "mean" as const, values: rows.map(meanOf) }] : []),
    { id: "median", values: rows.map(medianOf) },
    // Parts of a panel that share no candidate cannot be put on one scale.
    ...(fair.components > 1 ? [] : [{ id: "additive" as const, values: fair.theta }]),
    { id: "z", values: zScores(matrix).mean },
    { id: "borda", values: borda(matrix) },
  ];
}

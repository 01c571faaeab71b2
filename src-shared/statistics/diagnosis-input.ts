import type { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { PanelRule } from "#shared/statistics/panel.ts";
import type { ScoreMatrix } from "#shared/statistics/score-matrix.ts";

/** Where the order in which an expert met the candidates is known from: the laptop's record, or the order offered. */
export type OrderSource = "visits" | "offered";

/** One category as it was frozen, in plain data. All lists by candidate and by expert have one order. */
export interface DiagnosisInput {
  readonly seed: string;
  readonly draws: number;
  readonly rule: PanelRule;
  readonly criteria: readonly { readonly id: CriterionId; readonly stepTenths: number }[];
  /** Best first; `isEligible`: ranked and allowed to take a seat. */
  readonly candidates: readonly {
    readonly id: CandidateId;
    readonly rank: number | null;
    readonly isEligible: boolean;
  }[];
  readonly experts: readonly {
    readonly id: ExpertId;
    /** By candidate: in which place this expert met it. */
    readonly positions: readonly (number | null)[];
    readonly orderSource: OrderSource | null;
    /** By candidate: recommended by the expert's own unit. */
    readonly ownUnit: readonly boolean[];
    /** By candidate: from the region that the expert's unit lies in; false where either is not known. */
    readonly ownRegion: readonly boolean[];
  }[];
  /** By candidate and expert: tenths by criterion of a complete form. */
  readonly forms: readonly (readonly (readonly number[] | null)[])[];
}

/**
 * The totals that the forms come to when criterion `at` counts `weights[at]` times.
 *
 * Units: points.
 */
export const totalsOf = (forms: DiagnosisInput["forms"], weights?: readonly number[]): ScoreMatrix =>
  forms.map((row) =>
    row.map((form) =>
      form === null ? null : form.reduce((sum, tenths, at) => sum + tenths * (weights?.[at] ?? 1), 0) / 10,
    ),
  );

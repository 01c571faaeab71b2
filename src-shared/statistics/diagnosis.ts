import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { OrderSource } from "#shared/statistics/diagnosis-input.ts";
import type { Heaping } from "#shared/statistics/heaping.ts";
import type { OrderEffect } from "#shared/statistics/order-effect.ts";
import type { OwnUnitLift } from "#shared/statistics/own-unit-lift.ts";
import type { Scenario } from "#shared/statistics/sensitivity.ts";

/** How alike the experts judge; each part `null` where it cannot be computed. */
export interface AgreementDiagnosis {
  /** Kendall's W on the candidates that all experts scored. */
  readonly kendall: { readonly used: number; readonly w: number; readonly p: number } | null;
  /** ICC(2,1) and ICC(2,k) on the same candidates. */
  readonly icc: { readonly used: number; readonly one: number | null; readonly panel: number | null } | null;
  /** Krippendorff's alpha, interval, on all scores. */
  readonly alpha: number | null;
  /** Absolute agreement by the mixed model, on all scores. */
  readonly mixed: { readonly one: number; readonly panel: number; readonly typicalCount: number } | null;
  /** Parts of the panel that share no candidate. */
  readonly components: number;
  readonly scores: number;
  /** Forms that are missing, recused or abstained. */
  readonly absent: number;
}

/** One expert of the panel. Points, unless said otherwise. */
export interface ExpertDiagnosis {
  readonly id: ExpertId;
  readonly count: number;
  readonly mean: number | null;
  readonly deviation: number | null;
  /** Lowest, first quartile, median, third quartile, highest. */
  readonly box: readonly [number, number, number, number, number] | null;
  readonly zeroVariance: boolean;
  /** Level beside the panel: above 0 lenient. */
  readonly level: number | null;
  /** Correlation with the mean of the others. */
  readonly agreement: number | null;
  readonly heaping: Heaping | null;
  readonly ownUnit: OwnUnitLift | null;
  /** The same for the expert's own region, candidates of the own unit left out. */
  readonly ownRegion: OwnUnitLift | null;
  readonly order: OrderEffect | null;
  readonly orderSource: OrderSource | null;
}

/** One candidate. `depends`: at least one variation would change whether it is in. */
export interface CandidateDiagnosis {
  readonly id: CandidateId;
  readonly rank: number | null;
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly deviation: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly scores: readonly (number | null)[];
  /** The score that ranks, in points. */
  readonly score: number | null;
  /** Points to the score of the last seat; `null` where there are seats for all. */
  readonly margin: number | null;
  readonly standing: "always-in" | "depends" | "always-out" | "unranked";
  /** Places in `scenarios` that would change it. */
  readonly dependsOn: readonly number[];
  /** Share of drawn panels that select it, and the ranks that 95 % of them give it. */
  readonly share: number;
  readonly ranks: { readonly low: number; readonly high: number } | null;
  /** Share of the runs without one expert that select it. */
  readonly withoutOne: number;
  /** Score and rank with the experts' levels taken out. */
  readonly fairScore: number | null;
  readonly fairRank: number | null;
}

/** A score that stands out, for the expert to look at again. */
export interface ReviewedCell {
  readonly candidate: CandidateId;
  readonly expert: ExpertId;
  readonly score: number;
  /** What the candidate and the expert's level lead one to expect. */
  readonly expected: number;
  readonly z: number;
}

/** Everything that says how solid a category's seats are. Computed beside the result; never part of it. */
export interface CategoryDiagnosis {
  readonly seed: string;
  readonly draws: number;
  readonly seats: number;
  readonly eligible: number;
  readonly agreement: AgreementDiagnosis;
  readonly experts: readonly ExpertDiagnosis[];
  /** Best first. */
  readonly candidates: readonly CandidateDiagnosis[];
  /** `null` where the scores leave no spread to measure by. */
  readonly outliers: readonly ReviewedCell[] | null;
  readonly scenarios: readonly Scenario[];
}

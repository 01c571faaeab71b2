import type { DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";
import type { AgreementDiagnosis, ExpertDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { Additive } from "#shared/statistics/additive.ts";
import { commonStep, heaping } from "#shared/statistics/heaping.ts";
import { icc } from "#shared/statistics/icc.ts";
import { kendall } from "#shared/statistics/kendall.ts";
import { krippendorff } from "#shared/statistics/krippendorff.ts";
import { mixed } from "#shared/statistics/mixed.ts";
import { orderEffect } from "#shared/statistics/order-effect.ts";
import { ownUnitLift } from "#shared/statistics/own-unit-lift.ts";
import { besideOthers, raterFigures } from "#shared/statistics/rater-figures.ts";
import { validByColumn, validCells, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { quantileOf } from "#shared/statistics/summary.ts";

/** Every expert of the panel beside the others. */
export function diagnoseExperts(input: DiagnosisInput, matrix: ScoreMatrix, fair: Additive): ExpertDiagnosis[] {
  const figures = raterFigures(matrix);
  const scores = validByColumn(matrix);
  const step = commonStep(input.criteria.map(({ stepTenths }) => stepTenths));
  return input.experts.map((expert, column): ExpertDiagnosis => {
    const { id, positions, orderSource, ownUnit, ownRegion } = expert;
    const own = scores[column] ?? [];
    const pairs = besideOthers(matrix, column);
    const figure = figures[column];
    return {
      id,
      count: own.length,
      mean: figure?.mean ?? null,
      deviation: figure?.deviation ?? null,
      box: boxOf(own),
      zeroVariance: figure?.zeroVariance ?? true,
      level: fair.beta[column] ?? null,
      agreement: figure?.agreement ?? null,
      heaping: heaping(
        own.map((score) => Math.round(score * 10)),
        step,
      ),
      ownUnit: ownUnitLift(pairs, ownUnit),
      ownRegion: ownUnitLift(
        pairs.filter(({ row }) => ownUnit[row] !== true),
        ownRegion,
      ),
      order: orderSource === null ? null : orderEffect(pairs, positions),
      orderSource,
    };
  });
}

function boxOf(scores: readonly number[]): ExpertDiagnosis["box"] {
  const at = (share: number): number => quantileOf(scores, share) ?? 0;
  return scores.length === 0 ? null : [at(0), at(0.25), at(0.5), at(0.75), at(1)];
}

/** How alike the panel judges, by each measure that can be computed. */
export function diagnoseAgreement(matrix: ScoreMatrix, fair: Additive): AgreementDiagnosis {
  // An expert without any score is absent from the panel, not a reason to count no candidate as complete.
  const present = validByColumn(matrix).map((scores) => scores.length > 0);
  const panel = matrix.map((scores) => scores.filter((_, column) => present[column] === true));
  const [order, intraclass, model] = [kendall(panel), icc(panel), mixed(panel)];
  const scores = validCells(matrix).length;
  return {
    kendall: order && { used: order.used, w: order.w, p: order.p },
    icc: intraclass && { used: intraclass.used, one: intraclass.icc21, panel: intraclass.icc2k },
    alpha: krippendorff(panel, "interval"),
    mixed: model && { one: model.iccA1, panel: model.iccAk, typicalCount: model.typicalCount },
    components: fair.components,
    scores,
    absent: matrix.reduce((sum, row) => sum + row.length, 0) - scores,
  };
}

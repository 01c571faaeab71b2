import type { CriterionId, ExpertId } from "#shared/ids.ts";

/** What one of the other experts gave for a criterion, in whole tenths. */
export interface OtherScore {
  readonly criterion: CriterionId;
  readonly expert: ExpertId;
  readonly tenths: number;
}

/** Scores of another expert for the same candidate, in whole tenths by criterion. */
export interface OtherForm {
  readonly expert: ExpertId;
  readonly scores: Readonly<Record<string, number>>;
}

/**
 * Which other experts would still differ once these scores are corrected. On an objective item there is one right value
 * for everybody, so each of them is worth a look.
 *
 * Shape: by criterion as corrected, then in the order of the experts.
 */
export const differingScores = (
  corrected: readonly { readonly criterion: CriterionId; readonly afterTenths: number }[],
  others: readonly OtherForm[],
): OtherScore[] =>
  corrected.flatMap(({ criterion, afterTenths }) =>
    others.flatMap(({ expert, scores }) => {
      const tenths = scores[criterion];
      return tenths === undefined || tenths === afterTenths ? [] : [{ criterion, expert, tenths }];
    }),
  );

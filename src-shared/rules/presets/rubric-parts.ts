import type { z } from "zod";
import type { Text } from "#shared/rules/condition.ts";
import type { Criterion, Rubric, TieKey } from "#shared/rules/rubric.ts";

type CriterionInput = z.input<typeof Criterion>;
type TieKeyInput = z.input<typeof TieKey>;

const halfPointTenths = 5;
const labels = [
  { zh: "突出", en: "Outstanding" },
  { zh: "良好", en: "Good" },
  { zh: "一般", en: "Fair" },
  { zh: "不足", en: "Weak" },
] as const satisfies readonly Text[];

/** What the four levels of a criterion mean, best first. */
export type LevelMeanings = readonly [Text, Text, Text, Text];

/**
 * A criterion in half points with four levels: from 90 %, from 75 %, from 60 % of its maximum, and below.
 *
 * Units: `points` whole points.
 */
export function criterionWithLevels(
  head: Omit<CriterionInput, "maxTenths" | "stepTenths" | "anchors"> & { readonly points: number },
  meanings: LevelMeanings,
): CriterionInput {
  const { points, ...rest } = head;
  const maxTenths = points * 10;
  const fromTenths = [90, 75, 60].map(
    (percent) => Math.ceil((points * percent) / (10 * halfPointTenths)) * halfPointTenths,
  );
  const bounds = [...fromTenths, 0];
  return {
    ...rest,
    maxTenths,
    stepTenths: halfPointTenths,
    anchors: meanings.map((meaning, level) => ({
      fromTenths: bounds[level] ?? 0,
      toTenths: level === 0 ? maxTenths : (bounds[level - 1] ?? 0) - halfPointTenths,
      label: labels[level] ?? labels[3],
      meaning,
    })),
  };
}

/** A score form whose full marks are the sum of its criteria. */
export const rubricOf = (criteria: CriterionInput[]): z.input<typeof Rubric> => ({
  totalTenths: criteria.reduce((sum, criterion) => sum + criterion.maxTenths, 0),
  criteria,
});

/**
 * The score, then each criterion from the highest weight down, then the mean of all scores.
 *
 * Shape: criteria of equal weight in the order of the score form.
 * Source: notice facts §10, tie at the last place.
 */
export const tieKeysOf = (rubric: z.input<typeof Rubric>): TieKeyInput[] => [
  { key: "score" },
  ...rubric.criteria
    .toSorted((a, b) => b.maxTenths - a.maxTenths)
    .map((criterion): TieKeyInput => ({ key: "criterion-mean", criterion: criterion.id })),
  { key: "mean" },
];

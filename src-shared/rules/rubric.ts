import { z } from "zod";
import { CriterionId } from "#shared/ids.ts";
import { CommentRequired } from "#shared/rules/comment-required.ts";
import { Text } from "#shared/rules/condition.ts";

/** What a band of points means, e.g. 18–20 「突出」. Bounds are whole tenths of a point, both included. */
const LevelAnchor = z.object({
  fromTenths: z.int().nonnegative(),
  toTenths: z.int().nonnegative(),
  label: Text,
  meaning: Text,
});

/** One line of the score form. */
export const Criterion = z.object({
  id: CriterionId,
  name: Text,
  guide: Text,
  maxTenths: z.int().positive(),
  /** Scores are whole multiples of this, counted from 0. Half a point is 5. */
  stepTenths: z.int().positive(),
  /** Conditions that this criterion looks at. */
  sources: z.array(z.string()).default([]),
  anchors: z.array(LevelAnchor).min(1),
});
export type Criterion = z.infer<typeof Criterion>;

/** The score form of a category: maxima add up to `totalTenths`. */
export const Rubric = z
  .object({
    totalTenths: z.int().positive(),
    criteria: z.array(Criterion).min(1).max(20),
    /** Absent: no comment is ever needed. */
    commentRequired: CommentRequired.optional(),
  })
  .check((context) => {
    const sum = context.value.criteria.reduce((total, criterion) => total + criterion.maxTenths, 0);
    if (sum !== context.value.totalTenths)
      context.issues.push({
        code: "custom",
        message: "maxima do not add up to the total",
        input: sum,
        path: ["criteria"],
      });
  });
export type Rubric = z.infer<typeof Rubric>;

/** The steps of a tie, in order; each compares exact values, highest first. */
export const TieKey = z.discriminatedUnion("key", [
  z.object({ key: z.literal("score") }),
  z.object({ key: z.literal("mean") }),
  z.object({ key: z.literal("median") }),
  /** Plain mean of this criterion over the valid score forms. */
  z.object({ key: z.literal("criterion-mean"), criterion: CriterionId }),
]);
export type TieKey = z.infer<typeof TieKey>;

import { z } from "zod";
import { CandidateId, CriterionId } from "#shared/ids.ts";

/** One cell of a score form. Never a sentinel number: 0 is a score. Scores are whole tenths of a point. */
const ScoreCell = z.discriminatedUnion("state", [
  z.object({ state: z.literal("scored"), tenths: z.int().nonnegative() }),
  z.object({ state: z.literal("blank") }),
]);
type ScoreCell = z.infer<typeof ScoreCell>;

/** How an expert stands to a candidate. */
const Standing = z.discriminatedUnion("state", [
  z.object({ state: z.literal("judging") }),
  z.object({ state: z.literal("recused"), reason: z.string().min(1), by: z.enum(["expert", "secretariat"]) }),
  z.object({ state: z.literal("abstained"), reason: z.string().min(1) }),
]);
type Standing = z.infer<typeof Standing>;

/** One expert's form for one candidate, as it goes into a score file. */
export const ScoreForm = z.object({
  candidate: CandidateId,
  standing: Standing,
  cells: z.array(z.object({ criterion: CriterionId, cell: ScoreCell })),
  comment: z.string().max(5000),
  /** What was said of single criteria; absent when nothing was. */
  criterionComments: z.array(z.object({ criterion: CriterionId, comment: z.string().min(1).max(2000) })).optional(),
});
export type ScoreForm = z.infer<typeof ScoreForm>;

import { z } from "zod";
import { CandidateId, ExpertId } from "#shared/ids.ts";

/** A split of a category's work: each candidate with the experts who judge it. */
export const Assignment = z.object({
  perCandidate: z.int().positive(),
  /** Repeats the split: the same seed and the same lists give the same plan. */
  seed: z.string(),
  seats: z.array(z.object({ candidate: CandidateId, experts: z.array(ExpertId) })),
});
export type Assignment = z.infer<typeof Assignment>;

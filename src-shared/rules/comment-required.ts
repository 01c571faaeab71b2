import { z } from "zod";

/** Totals that a form may not have without a comment: strictly below or strictly above. Whole tenths of a point. */
export const CommentRequired = z.object({
  belowTenths: z.int().positive().optional(),
  aboveTenths: z.int().nonnegative().optional(),
});
export type CommentRequired = z.infer<typeof CommentRequired>;

/**
 * Whether a rubric asks for a comment on a total.
 *
 * Units: whole tenths of a point. A form without a total is not asked.
 */
export function isCommentRequired(
  { commentRequired }: { readonly commentRequired?: CommentRequired | undefined },
  totalTenths: number | null,
): boolean {
  if (commentRequired === undefined || totalTenths === null) return false;
  const { belowTenths, aboveTenths } = commentRequired;
  return (
    (belowTenths !== undefined && totalTenths < belowTenths) || (aboveTenths !== undefined && totalTenths > aboveTenths)
  );
}

import { z } from "zod";
import { CategoryId, ExpertId } from "#shared/ids.ts";

/** An expert of the roster and the categories whose panel the expert sits on. */
export const Expert = z.object({
  id: ExpertId,
  name: z.string().min(1),
  unit: z.string(),
  title: z.string(),
  field: z.string(),
  categories: z.array(CategoryId).min(1),
});
export type Expert = z.infer<typeof Expert>;

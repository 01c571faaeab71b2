import { z } from "zod";
import { CategoryId, UnitId } from "#shared/ids.ts";

/** A way of looking at the list of candidates: what is asked for, empty where nothing is. */
export const ListChoice = z.object({
  category: CategoryId.nullable(),
  unit: UnitId.nullable(),
  /** Chosen value of each filter above the list. */
  chosen: z.record(z.string().max(40), z.string().max(40)),
  query: z.string().trim().max(100),
});
export type ListChoice = z.infer<typeof ListChoice>;

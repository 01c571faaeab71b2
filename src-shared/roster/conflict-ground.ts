import { z } from "zod";

/** Why an expert and a candidate may be too close, each found by comparing names. */
export const ConflictGroundKind = z.enum([
  "own-nomination",
  "candidate-unit",
  "recommending-unit",
  "first-nominator",
  "same-surname",
]);
export type ConflictGroundKind = z.infer<typeof ConflictGroundKind>;

/** How sure two unit names mean one unit: written the same, said by a person, one a part of the other, or a short form. */
export const UnitKinship = z.enum(["same", "alias", "part", "short-form"]);
export type UnitKinship = z.infer<typeof UnitKinship>;

/** One ground of a possible conflict, with the two texts that it rests on. */
export const ConflictGround = z.object({
  ground: ConflictGroundKind,
  /** Only where units were compared. */
  kinship: UnitKinship.optional(),
  ofExpert: z.string(),
  ofCandidate: z.string(),
});
export type ConflictGround = z.infer<typeof ConflictGround>;

import { z } from "zod";

/**
 * Ids are text; the brand keeps one kind from being passed where another is meant. Some name a folder or a file: no dot
 * at either end, so that none is `.` or `..`, is hidden, or is another one to Windows.
 */
const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^(?!\.)[A-Za-z0-9._-]+(?<!\.)$/);

/** One yearly selection at the secretariat, e.g. `cast-2023-a1b2c3`. */
export const RoundId = id.brand<"RoundId">();
export type RoundId = z.infer<typeof RoundId>;
/** A category of the rule file, e.g. `volunteer`. */
export const CategoryId = id.brand<"CategoryId">();
export type CategoryId = z.infer<typeof CategoryId>;
/** A criterion of a rubric, e.g. `effect`; unique within its category. */
export const CriterionId = id.brand<"CriterionId">();
export type CriterionId = z.infer<typeof CriterionId>;
/** A recommending unit. */
export const UnitId = id.brand<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;
/** A nominated person, organisation, project or community. */
export const CandidateId = id.brand<"CandidateId">();
export type CandidateId = z.infer<typeof CandidateId>;
/** One file of a candidate. */
export const MaterialId = id.brand<"MaterialId">();
export type MaterialId = z.infer<typeof MaterialId>;
/** An expert of the roster, e.g. `E07`. */
export const ExpertId = id.brand<"ExpertId">();
export type ExpertId = z.infer<typeof ExpertId>;
/** A bundle of one round and one version. */
export const BundleId = id.brand<"BundleId">();
export type BundleId = z.infer<typeof BundleId>;
/** A file or folder that a person chose in a dialog; the renderer holds only this token, never a path. */
export const GrantId = id.brand<"GrantId">();
export type GrantId = z.infer<typeof GrantId>;

/** 64 lower-case hex digits. */
export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** A calendar day, `YYYY-MM-DD`, in the round's own time zone. */
export const Day = z.iso.date();

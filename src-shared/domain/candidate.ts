import { z } from "zod";
import { CandidateId, CategoryId, Day, UnitId } from "#shared/ids.ts";
import { FieldId } from "#shared/rules/condition.ts";

/** A declared fact: the cell's own text, what it is read as, and whether the text said «about». */
export const DeclaredValue = z.object({
  raw: z.string(),
  /** `null`: nothing could be read from `raw`. Days are `YYYY-MM-DD`, kinds are a list. */
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]).nullable(),
  approximate: z.boolean(),
  /** Cell it came from. */
  at: z.string(),
});
export type DeclaredValue = z.infer<typeof DeclaredValue>;

export const Declared = z.partialRecord(FieldId, DeclaredValue);
export type Declared = z.infer<typeof Declared>;

/** A nomination as the workbook gives it. */
export const Nomination = z.object({
  id: CandidateId,
  category: CategoryId,
  /** Running number of the row, as text; names the folder with the name. */
  number: z.string(),
  /** Exactly as nominated, padding spaces of two-character names taken out. */
  name: z.string().min(1),
  /** As it stands in the cell. */
  nameRaw: z.string(),
  /** The candidate's own unit or place. */
  place: z.string(),
  unit: UnitId,
  unitName: z.string(),
  firstNominator: z.string(),
  receivedOn: Day.nullable(),
  /** 「不涉密」 declared; null when the cell is empty. */
  notSecret: z.boolean().nullable(),
  summary: z.string(),
  declared: Declared,
  at: z.string(),
});
export type Nomination = z.infer<typeof Nomination>;

/** What the preliminary check decided of a candidate. */
export const Outcome = z.enum(["admitted", "correction", "rejected"]);
export type Outcome = z.infer<typeof Outcome>;

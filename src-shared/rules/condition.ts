import { z } from "zod";

/** A text in the languages of the program; Chinese is the official one. */
export const Text = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

/** Name of a declared fact of a candidate, e.g. `foundedOn`; the workbook's heads are mapped to these. */
export const FieldId = z.enum([
  "member",
  "organisation",
  "consent",
  "foundedOn",
  "badRecord",
  "registeredVolunteers",
  "activeVolunteers",
  "activities",
  "runningSince",
  "participatingVolunteers",
  "activityKinds",
  "volunteers",
  "residents",
]);
export type FieldId = z.infer<typeof FieldId>;

/** How a condition is decided. `judged` conditions have none: people answer them. */
export const ConditionTest = z.discriminatedUnion("op", [
  z.object({ op: z.literal("is-yes"), field: FieldId }),
  z.object({ op: z.literal("is-no"), field: FieldId }),
  z.object({ op: z.literal("at-least"), field: FieldId, threshold: z.int().nonnegative() }),
  /** Soft: below `threshold` a recorded reason is needed; below `floor` nothing helps. */
  z.object({
    op: z.literal("at-least-or-reason"),
    field: FieldId,
    threshold: z.int().nonnegative(),
    floor: z.int().nonnegative().optional(),
  }),
  /** Whole calendar years from the field's day to the reference day; the same calendar day counts as complete. */
  z.object({ op: z.literal("years-since"), field: FieldId, years: z.int().positive() }),
  z.object({ op: z.literal("at-least-kinds"), field: FieldId, threshold: z.int().positive() }),
  /** numerator × `times` ≥ denominator, in whole numbers; the denominator must be above 0. */
  z.object({ op: z.literal("share"), numerator: FieldId, denominator: FieldId, times: z.int().positive() }),
  /** numerator × 100 ≥ denominator × `percent`, in whole numbers; the denominator must be above 0. */
  z.object({
    op: z.literal("percent-share"),
    numerator: FieldId,
    denominator: FieldId,
    percent: z.int().min(1).max(100),
  }),
]);
export type ConditionTest = z.infer<typeof ConditionTest>;

/** The declared fields that a test looks at. */
export const fieldsOfTest = (test: ConditionTest): readonly FieldId[] =>
  "numerator" in test ? [test.numerator, test.denominator] : [test.field];

/** One condition of a category: `hard` fails, `soft` asks for a reason, `judged` is answered by people. */
export const Condition = z.object({
  id: z.string().regex(/^[A-Z]\d{1,2}$/),
  kind: z.enum(["hard", "soft", "judged"]),
  text: Text,
  source: z.string().min(1),
  test: ConditionTest.optional(),
  /** Points that a person ticks for a judged condition. */
  points: z.array(Text).default([]),
});
export type Condition = z.infer<typeof Condition>;

import type { Sentence } from "#shared/words/sentence.ts";

/** How a part of the rule file is written down and typed in. */
export type FieldInput =
  | { readonly kind: "text"; readonly maxLength: number }
  /** A text in both languages. */
  | { readonly kind: "bilingual"; readonly maxLength: number }
  | { readonly kind: "list" }
  /** Texts in both languages, each on a line of its own. */
  | { readonly kind: "texts" }
  | { readonly kind: "years" }
  | WholeInput
  | { readonly kind: "day" }
  | { readonly kind: "switch"; readonly on: Sentence; readonly off: Sentence }
  | ChoiceInput
  | { readonly kind: "subset"; readonly options: Readonly<Record<string, Sentence>> }
  /** Shown, never typed. */
  | { readonly kind: "fixed" }
  | { readonly kind: "test" }
  | { readonly kind: "anchors" }
  | { readonly kind: "tie-keys" };

/** One of several. `absent` is what a file means that does not have the field, as files older than it. */
interface ChoiceInput {
  readonly kind: "choice";
  readonly options: Readonly<Record<string, Sentence>>;
  readonly absent?: string;
}

/** A number. Units: stored as whole multiples of 1 / `scale`; `min` and `max` as stored. */
export interface WholeInput {
  readonly kind: "whole";
  readonly min: number;
  readonly max: number;
  /** What stored numbers are divided by to be shown: 10 for tenths of a point, 1000 for thousandths. */
  readonly scale: 1 | 10 | 1000;
  readonly unit?: Sentence;
  /** Empty means that there is no limit. */
  readonly optional?: boolean;
}

/** One part of the rule file that a person sets. */
export interface RuleField {
  /** Place inside its holder, e.g. `deadline.day`. */
  readonly at: string;
  readonly label: Sentence;
  readonly input: FieldInput;
}

/** Fields that belong together. */
interface FieldGroup {
  readonly title: Sentence;
  readonly fields: readonly RuleField[];
}

/** A list whose members all have the same fields, e.g. the conditions of a category. */
export interface FieldList {
  readonly at: string;
  readonly title: Sentence;
  /** One member, for the buttons: 条件, condition. */
  readonly one: Sentence;
  readonly fields: readonly RuleField[];
}

/** A page of the rule file. */
export interface FieldSection {
  readonly id: string;
  readonly title: Sentence;
  readonly groups: readonly FieldGroup[];
  readonly lists: readonly FieldList[];
}

/** A whole number between two bounds. */
export const whole = (min: number, max: number, unit?: Sentence): WholeInput => ({
  kind: "whole",
  min,
  max,
  scale: 1,
  ...(unit === undefined ? {} : { unit }),
});

/** A number of points, stored in tenths. Units: bounds in tenths. */
export const points = (min: number, max: number): WholeInput => ({
  kind: "whole",
  min,
  max,
  scale: 10,
  unit: { zh: "分", en: "points" },
});

/** The same field, which may stay empty. */
export const optional = (input: WholeInput): WholeInput => ({ ...input, optional: true });

/** A choice between two things that are true or false in the file. */
export const yesNo = (on: Sentence, off: Sentence): FieldInput => ({ kind: "switch", on, off });

/** The clause that a part rests on. */
export const sourceField = (at: string): RuleField => ({
  at,
  label: { zh: "依据", en: "Source" },
  input: { kind: "text", maxLength: 120 },
});

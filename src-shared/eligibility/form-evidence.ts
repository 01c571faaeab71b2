import type { Declared, DeclaredValue } from "#shared/domain/candidate.ts";
import type { Material, TextLayout } from "#shared/domain/material.ts";
import { agreesWith } from "#shared/eligibility/agrees-with.ts";
import { labelledValues, type LabelledValue } from "#shared/eligibility/form-cells.ts";
import { numbersOf, sentenceAt, tellingNumbers } from "#shared/eligibility/form-sentences.ts";
import { fieldHeads, readField } from "#shared/intake/read-facts.ts";
import type { Finding } from "#shared/finding.ts";
import { fieldsOfTest, type Condition, type FieldId } from "#shared/rules/condition.ts";

/** Where something stands in a Word form. */
export interface FormPlace {
  /** Page counted from 1, about right; null where the form does not say where its pages begin. */
  readonly page: number | null;
  readonly cell: LabelledValue["cell"];
}

/** What a form says of a declared fact. */
export interface FormEvidence extends FormPlace {
  readonly field: FieldId;
  /** The number, day or answer found. */
  readonly found: string;
  /** The cell or sentence in which it stands. */
  readonly quote: string;
  /** A sentence may count something else, so it agrees or is only mentioned. */
  readonly standing: "agrees" | "differs" | "mentioned";
}

/** A Word form that can be searched. */
export interface SearchedForm {
  readonly text: string;
  readonly layout: TextLayout;
}

const quotesOfSentences = 2;
const tellingQuotes = 8;

/** The Word form of a candidate, if there is one with text. */
export function searchedForm(materials: readonly Material[]): (SearchedForm & { readonly at: string }) | undefined {
  const form = materials.find(({ kind, facts }) => kind === "form-word" && (facts.text ?? "") !== "");
  if (form?.facts.text === undefined) return undefined;
  return { text: form.facts.text, layout: form.facts.layout ?? { pageStarts: [], cells: [] }, at: form.at };
}

const placeIn = ({ pageStarts }: TextLayout, from: number, cell: LabelledValue["cell"]): FormPlace => ({
  page: pageStarts.length === 0 ? null : 1 + pageStarts.filter((start) => start <= from).length,
  cell,
});

/** What the form says beside a label of a declared fact, with whether it is what the workbook says. */
export function labelledEvidence(form: SearchedForm, declared: Declared): readonly FormEvidence[] {
  return labelledValues(form.text, form.layout).flatMap(({ meaning, text, from, cell }): FormEvidence[] => {
    const field = meaning === "noBadRecord" ? "badRecord" : meaning;
    if (!isField(field)) return [];
    const value = declared[field];
    if (value === undefined) return [];
    const read = meaning === "noBadRecord" ? opposite(readField(field, text)) : readField(field, text);
    const isComparable = read.value !== null && value.value !== null;
    const agrees = isComparable && agreesWith(field, value, { ...read, raw: text });
    const standing = agrees ? "agrees" : isComparable ? "differs" : "mentioned";
    return [{ field, found: text, quote: text, standing, ...placeIn(form.layout, from, cell) }];
  });
}

const isField = (meaning: LabelledValue["meaning"]): meaning is FieldId => Object.hasOwn(fieldHeads, meaning);

const opposite = (read: Pick<DeclaredValue, "value" | "approximate">): Pick<DeclaredValue, "value" | "approximate"> =>
  typeof read.value === "boolean" ? { ...read, value: !read.value } : read;

/**
 * What the form says of each field of a condition: first beside labels, then in its sentences, those that agree first.
 *
 * Source: self-declared numbers are evidence, not proof; notice facts §3.
 */
export function conditionEvidence(
  form: SearchedForm,
  labelled: readonly FormEvidence[],
  { test }: Condition,
  declared: Declared,
): readonly FormEvidence[] {
  if (test === undefined) return [];
  return fieldsOfTest(test).flatMap((field) => [
    ...labelled.filter((each) => each.field === field),
    ...sentencesOf(form, field, declared[field]),
  ]);
}

function sentencesOf(
  { text, layout }: SearchedForm,
  field: FieldId,
  declared: DeclaredValue | undefined,
): readonly FormEvidence[] {
  const found = numbersOf(text, field).map((each): FormEvidence => {
    const read = { ...readField(field, each.text), raw: each.text };
    const agrees = declared !== undefined && read.value !== null && agreesWith(field, declared, read);
    const standing = agrees ? "agrees" : "mentioned";
    return {
      ...{ field, found: each.text, quote: sentenceAt(text, each.from), standing },
      ...placeIn(layout, each.from, null),
    };
  });
  const ordered = found.toSorted((a, b) => Number(b.standing === "agrees") - Number(a.standing === "agrees"));
  return oncePerQuote(ordered).slice(0, quotesOfSentences);
}

/** A sentence of the form with a number that speaks for the candidate. */
export interface FormMention extends FormPlace {
  readonly found: string;
  readonly quote: string;
}

/** Hours, star levels and people reached that the form mentions: for what people judge. */
export function formMentions({ text, layout }: SearchedForm): readonly FormMention[] {
  const found = tellingNumbers(text).map((each) => ({
    ...{ found: each.text, quote: sentenceAt(text, each.from) },
    ...placeIn(layout, each.from, null),
  }));
  return oncePerQuote(found).slice(0, tellingQuotes);
}

/** The first of each sentence. */
const oncePerQuote = <Found extends { readonly quote: string }>(found: readonly Found[]): readonly Found[] =>
  found.filter(({ quote }, at) => found.findIndex((other) => other.quote === quote) === at);

/** What the form says otherwise than the workbook of facts that the conditions ask for, each for a person to look at. */
export function formDifferences(
  form: SearchedForm & { readonly at: string },
  conditions: readonly Condition[],
  declared: Declared,
): readonly Finding[] {
  const asked = new Map(
    conditions.flatMap(({ test, source }) =>
      test === undefined ? [] : fieldsOfTest(test).map((field) => [field, source] as const),
    ),
  );
  return labelledEvidence(form, declared).flatMap(({ field, found, standing }): Finding[] => {
    const source = asked.get(field);
    if (standing !== "differs" || source === undefined) return [];
    const details = { head: fieldHeads[field], declared: declared[field]?.raw.trim() ?? "", found };
    return [{ severity: "warning", code: "form-value-differs", at: form.at, source, details }];
  });
}

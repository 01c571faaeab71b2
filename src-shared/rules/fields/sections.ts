import { conditionsSection, rubricSection, seatsSection } from "#shared/rules/fields/category-sections.ts";
import { generalSection } from "#shared/rules/fields/general-section.ts";
import { materialSection } from "#shared/rules/fields/material-section.ts";
import { quotaSection } from "#shared/rules/fields/quota-section.ts";
import type { FieldSection, RuleField } from "#shared/rules/fields/rule-field.ts";
import type { Sentence } from "#shared/words/sentence.ts";
import { openSection } from "#shared/rules/fields/open-section.ts";
import { scoringSection } from "#shared/rules/fields/scoring-section.ts";

/** The pages that each category has, in the order of reading. */
export const categorySections: readonly FieldSection[] = [seatsSection, conditionsSection, rubricSection];

/** The pages before and after those of the categories. */
export const roundSections: readonly FieldSection[] = [
  generalSection,
  quotaSection,
  materialSection,
  scoringSection,
  openSection,
];

const byPattern: ReadonlyMap<string, RuleField> = new Map([
  ...roundSections.flatMap((section) => entries(section, "")),
  ...categorySections.flatMap((section) => entries(section, "categories.*.")),
]);

function entries(section: FieldSection, prefix: string): readonly (readonly [string, RuleField])[] {
  return [
    ...section.groups.flatMap(({ fields }) => fields.map((field) => [`${prefix}${field.at}`, field] as const)),
    ...section.lists.flatMap(({ at, fields }) =>
      fields.map((field) => [`${prefix}${at}.*.${field.at}`, field] as const),
    ),
  ];
}

/** A place with the numbers of its lists left open: `categories.2.seats` as `categories.*.seats`. */
export const patternOf = (path: string): string => path.replace(/(?<=\.)\d+(?=\.|$)/g, "*");

/** The field at a place of the rule file; undefined inside or above a field. */
export const fieldAt = (path: string): RuleField | undefined => byPattern.get(patternOf(path));

const listTitles: ReadonlyMap<string, Sentence> = new Map([
  ...roundSections.flatMap(({ lists }) => lists.map(({ at, title }) => [at, title] as const)),
  ...categorySections.flatMap(({ lists }) => lists.map(({ at, title }) => [`categories.*.${at}`, title] as const)),
]);

/** What the list at a place is called; undefined where there is none. */
export const listTitleAt = (path: string): Sentence | undefined => listTitles.get(patternOf(path));

/** All fields with their places, numbers of lists left open. */
export const allFields = (): Iterable<readonly [pattern: string, field: RuleField]> => byPattern;

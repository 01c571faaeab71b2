import { categorySections, patternOf, roundSections } from "#shared/rules/fields/sections.ts";
import type { FieldSection } from "#shared/rules/fields/rule-field.ts";

const holds = (section: FieldSection, place: string): boolean =>
  section.groups.some(({ fields }) => fields.some(({ at }) => at === place || place.startsWith(`${at}.`))) ||
  section.lists.some(({ at }) => place === at || place.startsWith(`${at}.`)) ||
  // A part as a whole, such as `panel`, stands where its fields stand.
  section.groups.some(({ fields }) => fields.some(({ at }) => at.startsWith(`${place}.`)));

/** The page of the editor on which a place of the rules stands; the first one where none has it. */
export function tabOf(field: string): string {
  const own = patternOf(field).replace(/^categories\.\*\./, "");
  const sections = own === patternOf(field) ? roundSections : categorySections;
  return sections.find((section) => holds(section, own))?.id ?? "general";
}

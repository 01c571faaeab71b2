import { wholeText } from "#shared/rules/describe/field-text.ts";
import { ruleFault, type RuleFault } from "#shared/rules/faults/rule-fault.ts";
import { placesOf, valueAt } from "#shared/rules/fields/place.ts";
import type { RuleField } from "#shared/rules/fields/rule-field.ts";
import { allFields } from "#shared/rules/fields/sections.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Every number outside the range of its field and every text that is too long. */
export const rangeFaults = (rules: RuleFile): readonly RuleFault[] =>
  [...allFields()].flatMap(([pattern, field]) =>
    placesOf(rules, pattern).flatMap((place) => faultAt(place, field, valueAt(rules, place))),
  );

function faultAt(place: string, { input }: RuleField, value: unknown): readonly RuleFault[] {
  if (input.kind === "whole" && typeof value === "number") {
    if (value >= input.min && value <= input.max) return [];
    const facts = { min: wholeText(input.min, input.scale), max: wholeText(input.max, input.scale) };
    return [ruleFault(place, input.min === input.max ? "mustBe" : "outside", facts)];
  }
  if (input.kind !== "text" && input.kind !== "bilingual") return [];
  const texts: readonly unknown[] = typeof value === "object" && value !== null ? Object.values(value) : [value];
  const tooLong = texts.some((text) => typeof text === "string" && text.length > input.maxLength);
  return tooLong ? [ruleFault(place, "tooLong", { most: input.maxLength })] : [];
}

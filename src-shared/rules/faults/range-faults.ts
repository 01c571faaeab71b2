import { wholeText } from "#shared/rules/describe/field-text.ts";
import { ruleFault, type RuleFault } from "#shared/rules/faults/rule-fault.ts";
import { placesOf, valueAt } from "#shared/rules/fields/place.ts";
import type { RuleField, WholeInput } from "#shared/rules/fields/rule-field.ts";
import { allFields } from "#shared/rules/fields/sections.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Every number outside the range of its field and every text that is too long. */
export const rangeFaults = (rules: RuleFile): readonly RuleFault[] =>
  [...allFields()].flatMap(([pattern, field]) =>
    placesOf(rules, pattern).flatMap((place) => faultAt(place, field, valueAt(rules, place))),
  );

/** Says the range of a number at its place. */
export function outsideRange(place: string, { min, max, scale }: WholeInput): RuleFault {
  const facts = { min: wholeText(min, scale), max: wholeText(max, scale) };
  return ruleFault(place, min === max ? "mustBe" : "outside", facts);
}

function faultAt(place: string, { input }: RuleField, value: unknown): readonly RuleFault[] {
  if (input.kind === "whole" && typeof value === "number") {
    return value >= input.min && value <= input.max ? [] : [outsideRange(place, input)];
  }
  if (input.kind !== "text" && input.kind !== "bilingual") return [];
  const texts: readonly unknown[] = typeof value === "object" && value !== null ? Object.values(value) : [value];
  const tooLong = texts.some((text) => typeof text === "string" && text.length > input.maxLength);
  return tooLong ? [ruleFault(place, "tooLong", { most: input.maxLength })] : [];
}

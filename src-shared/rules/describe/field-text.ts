import type { ConditionTest, Text } from "#shared/rules/condition.ts";
import type { FieldInput, WholeInput } from "#shared/rules/fields/rule-field.ts";
import type { Criterion, TieKey } from "#shared/rules/rubric.ts";
import { testSentence } from "#shared/words/rules/condition-words.ts";
import { ruleTextWords as words, tieKeyWords } from "#shared/words/rules/rule-text-words.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

/**
 * A stored whole number as people write it: 835 tenths as `83.5`.
 *
 * Units: `stored` in 1 / `scale`.
 */
export function wholeText(stored: number, scale: WholeInput["scale"]): string {
  if (scale === 1) return String(stored);
  const [whole = "", decimals = ""] = (stored / scale).toFixed(scale === 10 ? 1 : 3).split(".");
  const kept = decimals.replace(/0+$/, "");
  return kept === "" ? whole : `${whole}.${kept}`;
}

/** Both languages below each other, the reader's own first. */
export const bothTexts = (text: Text, language: Language): string =>
  language === "zh" ? `${text.zh}\n${text.en}` : `${text.en}\n${text.zh}`;

/** A step of a tie in words. */
export function tieKeyText(key: TieKey, criteria: readonly Criterion[], language: Language): string {
  if (key.key !== "criterion-mean") return tieKeyWords[key.key][language];
  const criterion = criteria.find(({ id }) => id === key.criterion);
  return fillSentence(words.criterion, language, { name: criterion?.name[language] ?? key.criterion });
}

/**
 * What a field of the rule file says, with its unit.
 *
 * Shape: `value` as the schema of the rule file has it; `criteria` are those of the category, for the steps of a tie.
 */
export function fieldText(
  input: FieldInput,
  value: unknown,
  language: Language,
  criteria: readonly Criterion[] = [],
): string {
  if (input.kind === "test") return testSentence(value as ConditionTest | undefined, language);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    return words[input.kind === "whole" ? "noLimit" : "none"][language];
  }
  const between = language === "zh" ? "、" : ", ";
  switch (input.kind) {
    case "whole":
      return withUnit(wholeText(value as number, input.scale), input.unit, language);
    case "bilingual":
      return bothTexts(value as Text, language);
    case "texts":
      return (value as readonly Text[]).map((text, at) => `${String(at + 1)}. ${bothTexts(text, language)}`).join("\n");
    case "list":
    case "years":
      return (value as readonly (string | number)[]).join(between);
    case "switch":
      return input[value === true ? "on" : "off"][language];
    case "choice":
      return input.options[value as string]?.[language] ?? String(value);
    case "subset":
      return (value as readonly string[]).map((one) => input.options[one]?.[language] ?? one).join(between);
    case "tie-keys": {
      const steps = (value as readonly TieKey[]).map((key) => tieKeyText(key, criteria, language));
      return [...steps, words.thenVote[language]].join(" → ");
    }
    case "anchors":
      return (value as Criterion["anchors"]).map((anchor) => anchorText(anchor, language)).join("\n");
    case "text":
    case "day":
    case "fixed":
      return String(value);
  }
}

/** A level of a criterion: its points, its name and what it means. */
export function anchorText(anchor: Criterion["anchors"][number], language: Language): string {
  const { fromTenths, toTenths, label, meaning } = anchor;
  const other = language === "zh" ? "en" : "zh";
  const band = `${wholeText(fromTenths, 10)}–${wholeText(toTenths, 10)}`;
  return `${band} ${label[language]} · ${meaning[language]}\n${label[other]} · ${meaning[other]}`;
}

function withUnit(number: string, unit: Sentence | undefined, language: Language): string {
  if (unit === undefined) return number;
  return unit.zh === "%" ? `${number}%` : `${number} ${unit[language]}`;
}

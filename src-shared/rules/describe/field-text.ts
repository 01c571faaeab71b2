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
const bothTexts = (text: Text, language: Language): string =>
  language === "zh" ? `${text.zh}\n${text.en}` : `${text.en}\n${text.zh}`;

/** A step of a tie in words. */
export function tieKeyText(key: TieKey, criteria: readonly Criterion[], language: Language): string {
  if (key.key !== "criterion-mean") return tieKeyWords[key.key][language];
  const criterion = criteria.find(({ id }) => id === key.criterion);
  return fillSentence(words.criterion, language, { name: criterion?.name[language] ?? key.criterion });
}

interface Situation {
  readonly language: Language;
  /** Of the category, for the steps of a tie. */
  readonly criteria: readonly Criterion[];
}

type Writer<Kind extends FieldInput["kind"]> = (
  value: unknown,
  input: Extract<FieldInput, { kind: Kind }>,
  situation: Situation,
) => string;

const asIs = (value: unknown): string => String(value);
const inOneLine = (value: unknown, _input: unknown, { language }: Situation): string =>
  (value as readonly (string | number)[]).join(between(language));

const writers: { readonly [Kind in FieldInput["kind"]]: Writer<Kind> } = {
  text: asIs,
  day: asIs,
  fixed: asIs,
  list: inOneLine,
  years: inOneLine,
  whole: (value, input, { language }) => withUnit(wholeText(value as number, input.scale), input.unit, language),
  bilingual: (value, _input, { language }) => bothTexts(value as Text, language),
  texts: (value, _input, { language }) =>
    (value as readonly Text[]).map((text, at) => `${String(at + 1)}. ${bothTexts(text, language)}`).join("\n"),
  switch: (value, input, { language }) => input[value === true ? "on" : "off"][language],
  choice: (value, input, { language }) => input.options[value as string]?.[language] ?? String(value),
  subset: (value, input, { language }) =>
    (value as readonly string[]).map((one) => input.options[one]?.[language] ?? one).join(between(language)),
  test: (value, _input, { language }) => testSentence(value as ConditionTest, language),
  anchors: (value, _input, { language }) =>
    (value as Criterion["anchors"]).map((anchor) => anchorText(anchor, language)).join("\n"),
  "tie-keys": (value, _input, { language, criteria }) => {
    const steps = (value as readonly TieKey[]).map((key) => tieKeyText(key, criteria, language));
    return [...steps, words.thenVote[language]].join(" → ");
  },
};

const between = (language: Language): string => (language === "zh" ? "、" : ", ");

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
  if (value === undefined && input.kind === "test") return testSentence(undefined, language);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return absentText(input, language);
  // The writer is the one of this very kind.
  const write = writers[input.kind] as Writer<FieldInput["kind"]>;
  return write(value, input, { language, criteria });
}

/** What it means that a field holds nothing. */
function absentText(input: FieldInput, language: Language): string {
  if (input.kind === "choice" && input.absent !== undefined)
    return fillSentence(words.unsaid, language, { meant: input.options[input.absent]?.[language] ?? input.absent });
  return words[input.kind === "whole" ? "noLimit" : "none"][language];
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

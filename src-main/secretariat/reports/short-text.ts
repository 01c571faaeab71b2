import type { RuleFile } from "#shared/rules/rule-file.ts";
import { fateOfShort, missingPolicyOf } from "#shared/scoring/missing-policy.ts";
import { missingPolicyWords, shortFateWords, shortWords } from "#shared/words/missing-policy.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** What the rules do with too few valid scores, as a part of a sentence. */
export const missingText = ({ panel }: RuleFile, language: Language): string =>
  fillSentence(missingPolicyWords[missingPolicyOf(panel)], language, { needed: panel.minimumValid });

/** Names those of a category who are short of valid scores and what became of each; empty where nobody is. */
export function shortLines(
  { round, candidates }: SelectionInput,
  { outcome }: CategoryTable,
  language: Language,
): readonly string[] {
  const { panel } = round.rules;
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const short = outcome.candidates.filter(({ aggregate }) => aggregate.count < panel.minimumValid);
  if (short.length === 0) return [];
  const said = short.map(({ id, aggregate: { count: valid } }) => {
    const fate = shortFateWords[fateOfShort(panel, valid)][language];
    return fillSentence(shortWords.one, language, { name: names.get(id) ?? id, valid, fate });
  });
  const facts = { needed: panel.minimumValid, names: said.join(language === "zh" ? "、" : ", ") };
  return [fillSentence(shortWords.line, language, facts)];
}

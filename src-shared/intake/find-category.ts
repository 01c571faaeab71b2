import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import { plainText } from "#shared/intake/plain-text.ts";

/** Sheet names and folders may carry a number or a closing word: 「一、志愿者」, 「2组织汇总表」. */
const decoration = /^[\d一二三四五六七八九十]+[、.．_-]?|(?:类|组|汇总表|名单|推荐表|材料)$/g;

/**
 * The category that a cell or a sheet's name means, by heading, title and aliases of the rule file.
 *
 * Errors: `undefined` when it means none, or several equally well.
 */
export function findCategory(rules: RuleFile, raw: string): Category | undefined {
  const exact = exactCategory(rules, raw);
  if (exact !== undefined) return exact;
  const bare = bareText(raw);
  // A single character such as 村 stands in too many names to mean anything as a part.
  const isPart = (word: string): boolean => word.length > 1 && bare.includes(word);
  const partly = rules.categories.filter((category) => wordsOf(category).some(isPart));
  return partly.length === 1 ? partly[0] : undefined;
}

/** The category that is called exactly so, a running number or a closing 「材料」 set aside. */
export function exactCategory(rules: RuleFile, raw: string): Category | undefined {
  const texts = [plainText(raw), bareText(raw)];
  const exact = rules.categories.filter((category) => wordsOf(category).some((word) => texts.includes(word)));
  return exact.length === 1 ? exact[0] : undefined;
}

const bareText = (raw: string): string => plainText(raw).replaceAll(decoration, "");

const wordsOf = (category: Category): readonly string[] =>
  [category.id, category.heading.zh, category.title.zh, category.heading.en, ...category.aliases].map(plainText);

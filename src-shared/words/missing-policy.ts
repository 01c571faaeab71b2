import type { MissingPolicy } from "#shared/rules/rule-file.ts";
import type { ShortFate } from "#shared/scoring/missing-policy.ts";
import type { Sentence } from "#shared/words/sentence.ts";

/** What the rules do with too few valid scores, as a part of the sentence on how scores are made. */
export const missingPolicyWords: Readonly<Record<MissingPolicy, Sentence>> = {
  "average-valid": {
    zh: "有效评分少于 {{needed}} 个的按现有有效评分平均",
    en: "with fewer than {{needed}} valid scores those there are are averaged",
  },
  "panel-review": {
    zh: "有效评分少于 {{needed}} 个的在冻结前由专家组复评，未复评的不排名",
    en: "with fewer than {{needed}} valid scores the panel judges again before the freeze, else there is no rank",
  },
  "not-eligible": {
    zh: "至少 {{needed}} 个有效评分才排名",
    en: "ranked from {{needed}} valid scores on",
  },
};

/** What became of a candidate who was short when the scores were frozen. */
export const shortFateWords: Readonly<Record<ShortFate, Sentence>> = {
  averaged: { zh: "按现有评分平均", en: "averaged over those" },
  review: { zh: "未复评，不排名", en: "not judged again, not ranked" },
  "not-ranked": { zh: "不排名", en: "not ranked" },
};

/** What is said of those who are short, and why the freeze did not wait. */
export const shortWords = {
  line: { zh: "有效评分不足 {{needed}} 个的：{{names}}。", en: "With fewer than {{needed}} valid scores: {{names}}." },
  one: { zh: "{{name}}（{{valid}} 个，{{fate}}）", en: "{{name}} ({{valid}}: {{fate}})" },
} as const satisfies Readonly<Record<string, Sentence>>;

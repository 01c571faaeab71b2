import type { TieKey } from "#shared/rules/rubric.ts";

/** Words for values of the rule file. */
export const ruleTextWords = {
  none: { zh: "（无）", en: "(none)" },
  unsaid: { zh: "{{meant}}（规则文件未写明，按此处理）", en: "{{meant}} (not written in the file, which means this)" },
  noLimit: { zh: "不限", en: "no limit" },
  order: { zh: "顺序", en: "Order" },
  level: { zh: "第 {{n}} 档", en: "Level {{n}}" },
  category: { zh: "第 {{n}} 类", en: "Category {{n}}" },
  member: { zh: "第 {{n}} 项", en: "No. {{n}}" },
  criterion: { zh: "「{{name}}」平均分", en: "mean of “{{name}}”" },
  thenVote: { zh: "仍相等的不自动取舍，由集体表决", en: "whoever is still equal is decided by a vote" },
} as const;

/** The steps of a tie, but those that name a criterion. */
export const tieKeyWords = {
  score: { zh: "得分", en: "score" },
  mean: { zh: "全部有效评分的平均分", en: "mean of all valid scores" },
  median: { zh: "中位数", en: "median" },
} as const satisfies Record<Exclude<TieKey["key"], "criterion-mean">, unknown>;

import type { WordTree } from "#renderer/lib/speak.ts";

/** Words for candidates with too few valid scores, before the freeze and on the cut line. */
export const freezeWords = {
  dialog: {
    zh: "! {{n}} 个候选对象的有效评分不足 {{needed}} 份：{{fates}}。",
    en: "! {{n}} candidates have fewer than {{needed}} valid scores: {{fates}}.",
  },
  fates: {
    averaged: { zh: "{{n}} 个按现有评分平均", en: "{{n}} averaged over those" },
    review: { zh: "{{n}} 个未复评，不参加排序", en: "{{n}} not judged again, not ranked" },
    "not-ranked": { zh: "{{n}} 个不参加排序", en: "{{n}} not ranked" },
  },
  none: {
    zh: "✓ 每个候选对象都有 {{needed}} 份以上有效评分。",
    en: "✓ Every candidate has {{needed}} valid scores or more.",
  },
  lead: {
    "average-valid": {
      zh: "! {{n}} 个候选对象的有效评分不足 {{needed}} 份。规则：按现有有效评分平均，参加排序。",
      en: "! {{n}} candidates have fewer than {{needed}} valid scores. The rules average those there are and rank them.",
    },
    "panel-review": {
      zh: "! {{n}} 个候选对象的有效评分不足 {{needed}} 份。规则：冻结前由专家组复评。请相关专家补评后交来新版评分文件；现在就冻结的，须写明例外理由，他们不参加排序。",
      en: "! {{n}} candidates have fewer than {{needed}} valid scores. By the rules the panel judges them again before the freeze: let the experts hand in a new revision. To freeze now needs a reason, and they are not ranked.",
    },
    "not-eligible": {
      zh: "! {{n}} 个候选对象的有效评分不足 {{needed}} 份。规则：不参加排序，不能入选或递补。",
      en: "! {{n}} candidates have fewer than {{needed}} valid scores. By the rules they are not ranked and can take no seat.",
    },
  },
  unsaid: {
    zh: "（规则文件没有写明，按此处理。）",
    en: "(The rule file does not say so; this is what it means then.)",
  },
  table: { zh: "有效评分不足的候选对象", en: "Candidates with too few valid scores" },
  category: { zh: "类别", en: "Category" },
  valid: { zh: "有效评分", en: "Valid scores" },
  what: { zh: "如何处理", en: "What becomes of them" },
  fate: {
    averaged: { zh: "按 {{n}} 份平均，参加排序", en: "averaged over {{n}}, ranked" },
    review: { zh: "须先复评，否则不参加排序", en: "to be judged again first, else not ranked" },
    "not-ranked": { zh: "不参加排序，不能入选", en: "not ranked, no seat" },
  },
  averaged: { zh: "不足 {{needed}} 份而平均 {{n}} 项", en: "{{n}} averaged over fewer than {{needed}}" },
  mark: { zh: "（{{n}} 份平均）", en: "(mean of {{n}})" },
  markMeans: {
    zh: "只有 {{n}} 份有效评分，少于规则应有的 {{needed}} 份；按规则用现有评分平均。",
    en: "Only {{n}} valid scores of the {{needed}} that the rules want; by the rules those there are are averaged.",
  },
  unranked: {
    no_score: { zh: "没有有效评分，未复评", en: "no valid score, not judged again" },
    insufficient: { zh: "有效评分只有 {{n}} 份，未复评", en: "only {{n}} valid scores, not judged again" },
  },
} as const satisfies WordTree;

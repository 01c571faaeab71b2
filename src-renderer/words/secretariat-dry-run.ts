import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the dry run on invented scores. */
export const dryRunWords = {
  invented: {
    zh: "试算 · 虚构：候选对象、专家和分数都是编造的，与本活动的数据无关，不会保存。",
    en: "DRY RUN · INVENTED: candidates, experts and scores are made up, have nothing to do with this round and are not stored.",
  },
  faults: { zh: "规则还有 {{n}} 处要改正，改正后再用。", en: "{{n}} faults of the rules have to be corrected first." },
  seed: { zh: "随机种子", en: "Seed" },
  candidates: { zh: "候选对象", en: "Candidates" },
  experts: { zh: "专家", en: "Experts" },
  recusals: { zh: "回避次数", en: "Recusals" },
  again: { zh: "换一组分数", en: "Other scores" },
  plant: { zh: "入选线上的并列：", en: "Tie at the line:" },
  tie: {
    none: { zh: "不设", en: "none" },
    "by-key": { zh: "得分相同，后面分得出", en: "equal scores, a later step decides" },
    full: { zh: "完全相同", en: "equal on every step" },
  },
  outcome: { zh: "试算结果 · 虚构", en: "Outcome · invented" },
  selected: {
    zh: "入选 {{selected}}，席位 {{seats}}，空缺 {{vacant}}，待表决 {{open}} 席，递补 {{reserve}}",
    en: "{{selected}} selected of {{seats}} seats, {{vacant}} vacant, {{open}} to be voted on, {{reserve}} on the reserve",
  },
  trimmed: {
    zh: "{{all}} 个对象中有 {{trimmed}} 个去掉了最高、最低各 {{trim}} 个分数（表中划线）",
    en: "{{trimmed}} of {{all}} candidates lost their {{trim}} highest and {{trim}} lowest scores (struck through)",
  },
  noTrim: { zh: "不去高低分，全部平均", en: "Nothing is dropped; all scores are averaged" },
  trimSame: { zh: "不去高低分，入选的仍是同样这些对象", en: "Without dropping, the same candidates would be in" },
  trimChanges: {
    zh: "若不去高低分：{{onlyWith}} 落选，{{onlyWithout}} 入选",
    en: "Without dropping, {{onlyWith}} would be out and {{onlyWithout}} in",
  },
  unranked: {
    zh: "{{n}} 个对象有效评分不足 {{needed}} 份，不参加排序",
    en: "{{n}} candidates have fewer than {{needed}} valid scores and are not ranked",
  },
  short: {
    averagedIn: {
      zh: "若第一名 {{candidate}} 只有 {{valid}} 份有效评分（应有 {{needed}} 份）：按这 {{valid}} 份平均，排第 {{rank}}，仍入选",
      en: "If the first, {{candidate}}, had only {{valid}} of the {{needed}} valid scores wanted: averaged over them, rank {{rank}}, still in",
    },
    averagedOut: {
      zh: "若第一名 {{candidate}} 只有 {{valid}} 份有效评分（应有 {{needed}} 份）：按这 {{valid}} 份平均，排第 {{rank}}，不入选，由 {{instead}} 入选",
      en: "If the first, {{candidate}}, had only {{valid}} of the {{needed}} valid scores wanted: averaged over them, rank {{rank}}, out, {{instead}} in",
    },
    review: {
      zh: "若第一名 {{candidate}} 只有 {{valid}} 份有效评分（应有 {{needed}} 份）：补评之前不能冻结；写明例外理由冻结的，不参加排序，由 {{instead}} 入选",
      en: "If the first, {{candidate}}, had only {{valid}} of the {{needed}} valid scores wanted: no freeze before the panel judged it; frozen with a reason it is not ranked, {{instead}} in",
    },
    "not-ranked": {
      zh: "若第一名 {{candidate}} 只有 {{valid}} 份有效评分（应有 {{needed}} 份）：不参加排序，由 {{instead}} 入选",
      en: "If the first, {{candidate}}, had only {{valid}} of the {{needed}} valid scores wanted: not ranked, {{instead}} in",
    },
  },
  below: { zh: "{{n}} 个对象低于最低分，不能入选", en: "{{n}} candidates are below the minimum score" },
  tooFewVacant: {
    zh: "若只有 {{candidates}} 个合格对象：入选 {{selected}}，空缺 {{vacant}}（可以空缺，写明理由）",
    en: "With {{candidates}} fit candidates only: {{selected}} selected, {{vacant}} vacant (allowed, with a reason)",
  },
  tooFewNot: {
    zh: "若只有 {{candidates}} 个合格对象：入选 {{selected}}，缺 {{vacant}}，规则不允许空缺",
    en: "With {{candidates}} fit candidates only: {{selected}} selected, {{vacant}} missing, which these rules do not allow",
  },
  noTiePlanted: {
    zh: "这组分数里设不出这样的并列（候选对象不多于席位，或分数没有挪动的余地）",
    en: "This tie cannot be planted here (no more candidates than seats, or no room to move points)",
  },
  noTie: { zh: "入选线上没有并列。", en: "There is no tie at the line." },
  tieTitle: { zh: "入选线上的并列：{{names}} · 虚构", en: "Tie at the line: {{names}} · invented" },
  tieSteps: { zh: "逐步比较", en: "Step by step" },
  step: { zh: "步骤", en: "Step" },
  verdict: { zh: "结果", en: "Result" },
  separates: { zh: "分出先后", en: "tells apart" },
  equal: { zh: "相等，看下一步", en: "equal, next step" },
  tieDecided: { zh: "分出先后，入选：{{names}}", en: "Decided: {{names}} in" },
  tieOpen: {
    zh: "{{group}} 每一步都相等，争 {{n}} 席：程序不取舍，由集体表决",
    en: "{{group}} are equal on every step and contest {{n}} seat(s): the program does not choose, people vote",
  },
  table: { zh: "试算名次 · 虚构", en: "Ranks · invented" },
  rank: { zh: "名次", en: "Rank" },
  candidate: { zh: "虚构对象", en: "Invented" },
  score: { zh: "得分", en: "Score" },
  recused: { zh: "回避", en: "recused" },
  line: { zh: "入选线", en: "line" },
  place: {
    in: { zh: "入选", en: "in" },
    tie: { zh: "待表决", en: "to be voted on" },
    reserve: { zh: "递补", en: "reserve" },
    out: { zh: "未入选", en: "out" },
    below: { zh: "低于最低分", en: "below the minimum" },
    unranked: { zh: "不排序", en: "not ranked" },
  },
} as const satisfies WordTree;

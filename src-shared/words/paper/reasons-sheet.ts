import type { ReasonStanding, ReasonStep } from "#shared/ipc/result-paper-calls.ts";
import type { Sentence } from "#shared/words/sentence.ts";

/** What came of a candidate. */
export const reasonStandings: Readonly<Record<ReasonStanding, Sentence>> = {
  selected: { zh: "入选", en: "Selected" },
  "selected-by-vote": { zh: "入选（同分，经集体表决）", en: "Selected by vote after a tie" },
  tied: { zh: "席位线上同分，待集体表决", en: "Tied at the line, vote pending" },
  withdrawn: { zh: "退出名单（按记录的决定）", en: "Left the list by recorded decision" },
  promoted: { zh: "入选（递补，按记录的决定）", en: "Selected from the reserve by recorded decision" },
  deviated: { zh: "入选（偏离顺序，按记录的决定）", en: "Selected out of order by recorded decision" },
  "passed-over": { zh: "让出（偏离顺序，按记录的决定）", en: "Passed over by recorded decision" },
  reserve: { zh: "未入选，列入递补", en: "Not selected, on the reserve list" },
  "not-selected": { zh: "未入选", en: "Not selected" },
  "not-selected-by-vote": { zh: "未入选（同分，经集体表决）", en: "Not selected by vote after a tie" },
  "no-score": { zh: "无有效评分，不排名", en: "No valid score, not ranked" },
  insufficient: { zh: "有效评分不足，不排名", en: "Too few valid scores, not ranked" },
  "below-minimum": { zh: "未达最低分", en: "Below the minimum score" },
};

/** Names of the steps of a tie. */
export const reasonKeys: Readonly<Record<Exclude<ReasonStep["key"], "criterion-mean">, Sentence>> = {
  score: { zh: "得分", en: "Score" },
  mean: { zh: "全部有效评分平均", en: "Mean of all valid scores" },
  median: { zh: "中位数", en: "Median" },
};

/** What stands on the page that says why a candidate is selected or not. */
export const reasonsSheetWords = {
  title: { zh: "评审结果说明", en: "Why (not) selected" },
  candidate: { zh: "候选对象", en: "Candidate" },
  unit: { zh: "推荐单位", en: "Recommending unit" },
  category: { zh: "类别", en: "Category" },
  categoryValue: {
    zh: "{{title}}（席位 {{seats}}，排名 {{ranked}}）",
    en: "{{title}} ({{seats}} seats, {{ranked}} ranked)",
  },
  standing: { zh: "结果", en: "Result" },
  reservePlace: { zh: "{{standing}}，第 {{place}} 位", en: "{{standing}}, place {{place}}" },
  rank: { zh: "名次", en: "Rank" },
  rankShared: { zh: "第 {{rank}} 名（另有 {{n}} 个同名次）", en: "{{rank}} (shared with {{n}})" },
  rankValue: { zh: "第 {{rank}} 名", en: "{{rank}}" },
  noRank: { zh: "不排名", en: "None" },
  scores: {
    zh: "各专家评分（编号为匿名；划线的不计入）",
    en: "Scores by expert (anonymous; struck ones are not counted)",
  },
  expert: { zh: "专家", en: "Expert" },
  total: { zh: "总分", en: "Total" },
  counts: { zh: "是否计入", en: "Counted" },
  counted: { zh: "计入", en: "yes" },
  dropped: { zh: "去掉（最高或最低）", en: "dropped (highest or lowest)" },
  recused: { zh: "回避", en: "recused" },
  abstained: { zh: "弃评", en: "abstained" },
  blank: { zh: "未评", en: "no form" },
  sum: { zh: "得分的算法", en: "How the score is made" },
  sumTrimmed: {
    zh: "有效评分 {{valid}} 个，满 {{minimum}} 个，去掉最高 {{trim}} 个、最低 {{trim}} 个，余 {{counted}} 个：合计 {{total}} ÷ {{counted}} = {{printed}}",
    en: "{{valid}} valid scores, at least {{minimum}}: {{trim}} highest and {{trim}} lowest dropped, {{counted}} left: {{total}} ÷ {{counted}} = {{printed}}",
  },
  sumPlain: {
    zh: "有效评分 {{valid}} 个，不足 {{minimum}} 个或不去分，直接平均：合计 {{total}} ÷ {{counted}} = {{printed}}",
    en: "{{valid}} valid scores, nothing dropped: {{total}} ÷ {{counted}} = {{printed}}",
  },
  sumNone: {
    zh: "有效评分 {{valid}} 个，少于排名所需的 {{needed}} 个，不计得分。",
    en: "{{valid}} valid scores; {{needed}} are needed for a rank.",
  },
  sumShort: {
    zh: "规则应有 {{wanted}} 个有效评分；不足的，规则规定按现有有效评分平均。",
    en: "The rules want {{wanted}} valid scores; with fewer they average those there are.",
  },
  line: { zh: "与入选线的距离", en: "Distance to the line" },
  lineValue: {
    zh: "入选线（最后一个席位的得分）{{line}}，相差 {{gap}} 分",
    en: "Line (score of the last seat) {{line}}, difference {{gap}}",
  },
  lineVacant: { zh: "席位有空缺，没有入选线。", en: "Seats stay vacant; there is no line." },
  steps: { zh: "与席位线上候选对象逐步比较", en: "Compared with the candidate at the line, step by step" },
  step: { zh: "步骤", en: "Step" },
  own: { zh: "本候选对象", en: "This candidate" },
  atLine: { zh: "线上候选对象", en: "At the line" },
  outcome: { zh: "比较", en: "Outcome" },
  higher: { zh: "高，到此为止", en: "higher: decided" },
  lower: { zh: "低，到此为止", en: "lower: decided" },
  equal: { zh: "相等，看下一步", en: "equal: next step" },
  exact: { zh: "{{printed}}（精确值 {{exact}}）", en: "{{printed}} (exactly {{exact}})" },
  criterionMean: { zh: "「{{name}}」平均", en: "Mean of “{{name}}”" },
  vote: { zh: "集体表决", en: "Vote" },
  voteValue: {
    zh: "{{group}} 个同分，争 {{seats}} 席；本候选对象得 {{votes}} 票。{{reason}}",
    en: "{{group}} tied for {{seats}} seats; {{votes}} votes for this candidate. {{reason}}",
  },
  criteria: { zh: "各项平均（全部完整评分）", en: "Means by criterion (all complete forms)" },
  criterion: { zh: "评分项", en: "Criterion" },
  max: { zh: "满分", en: "Maximum" },
  all: { zh: "本类排名者平均", en: "All ranked in the category" },
  demonstration: { zh: "【演示】", en: "[Demonstration] " },
  changes: { zh: "冻结后的更正与决定", en: "Corrections and decisions after the freeze" },
  comments: { zh: "专家评语（原文，不具名）", en: "What the experts wrote (as written, without names)" },
} as const satisfies Readonly<Record<string, Sentence>>;

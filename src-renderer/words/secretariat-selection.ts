import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the freeze and of the cut line. */
export const selectionWords = {
  lead: {
    zh: "冻结评分后才显示名次。并列不由程序取舍，由集体表决并记录。",
    en: "Ranks appear only after the freeze. A tie is never resolved by the program: people vote, and it is recorded.",
  },
  frozen: { zh: "已冻结 {{at}}", en: "Frozen {{at}}" },
  rules: { zh: "规则", en: "Rules" },
  state: { zh: "评分状态", en: "State of scores" },
  code: { zh: "结果码", en: "Result code" },
  noCode: { zh: "并列表决后生成", en: "after the votes" },
  freeze: {
    title: { zh: "冻结评分", en: "Freeze the scores" },
    lead: {
      zh: "冻结后不能再合并评分文件，随即排出名次。需要两人在场，冻结不能撤销。",
      en: "Afterwards no score file can be merged, and the ranking is made. Two people are needed; it cannot be undone.",
    },
    quorumMet: {
      zh: "✓ 评分文件已达到所需份数（{{n}} / {{total}}）。",
      en: "✓ Enough score files are in ({{n}} of {{total}}).",
    },
    quorumOpen: {
      zh: "! 评分文件只有 {{n}} / {{total}} 份，未达到所需份数：冻结须写明例外理由，并写入结果。",
      en: "! Only {{n}} of {{total}} score files are in: freezing needs a reason, which becomes part of the result.",
    },
    open: { zh: "冻结评分……", en: "Freeze the scores…" },
    run: { zh: "冻结评分", en: "Freeze the scores" },
    witness: { zh: "在场见证人", en: "Witness" },
    exception: { zh: "例外理由", en: "Reason for the exception" },
  },
  needs: {
    witness: { zh: "请填写在场见证人", en: "Enter the witness" },
    twoPeople: { zh: "经办人和见证人须是两个人", en: "Two different people are needed" },
    exception: { zh: "请写明例外理由", en: "Give the reason for the exception" },
    choice: { zh: "请正好选择 {{n}} 项（已选 {{chosen}} 项）", en: "Choose exactly {{n}} ({{chosen}} chosen)" },
    tally: { zh: "请填写每一项的票数", en: "Enter the votes of each candidate" },
    order: {
      zh: "票数与选择不符：未选中的票数多于选中的",
      en: "The choice does not follow the votes: one not chosen has more than one chosen",
    },
    reason: { zh: "请写明表决说明", en: "Say how the vote was held" },
  },
  head: {
    seats: { zh: "席位 {{n}}", en: "Seats: {{n}}" },
    candidates: { zh: "参加排序 {{n}} 项", en: "{{n}} ranked" },
    experts: { zh: "专家 {{n}} 人", en: "{{n}} experts" },
    vacant: { zh: "空缺 {{n}}", en: "{{n}} vacant" },
    unranked: { zh: "未参加排序 {{n}} 项", en: "{{n}} not ranked" },
    search: { zh: "搜索名单", en: "Search the list" },
  },
  stableMeans: {
    zh: "从本组专家中反复重抽，抽样选中的比例。只供复核，不改变名次；说明见「稳定性」。",
    en: "Share of panels drawn again from the experts that select the candidate. For review only; see “How solid”.",
  },
  toSolidity: { zh: "看稳定性", en: "How solid" },
  column: {
    rank: { zh: "名次", en: "Rank" },
    name: { zh: "候选对象", en: "Candidate" },
    unit: { zh: "推荐单位", en: "Unit" },
    score: { zh: "得分", en: "Score" },
    gap: { zh: "差距", en: "Gap" },
    stable: { zh: "稳定", en: "Stable" },
    state: { zh: "状态", en: "State" },
  },
  standing: {
    selected: { zh: "✓ 入选", en: "✓ Selected" },
    selectedByVote: { zh: "✓ 入选（表决）", en: "✓ Selected (vote)" },
    tied: { zh: "? 并列待表决", en: "? Tied: vote" },
    reserve: { zh: "→ 递补 {{n}}", en: "→ Reserve {{n}}" },
    notSelected: { zh: "– 未入选", en: "– Not selected" },
    notSelectedByVote: { zh: "– 未入选（表决）", en: "– Not selected (vote)" },
  },
  line: { zh: "入选线（{{n}} 席）", en: "The line (seats: {{n}})" },
  lineOpen: {
    zh: "入选线在上面的并列对象之中，表决后确定（{{n}} 席）",
    en: "The line runs through the tie above until the vote draws it (seats: {{n}})",
  },
  lineVacant: { zh: "席位未满，空缺 {{n}} 席", en: "Seats are left: {{n}} stay vacant" },
  cell: {
    recused: { zh: "回避", en: "recused" },
    abstained: { zh: "弃评", en: "abstained" },
    blank: { zh: "缺", en: "missing" },
    short: {
      recused: { zh: "回避", en: "rec." },
      abstained: { zh: "弃评", en: "abst." },
      blank: { zh: "缺", en: "–" },
    },
    dropped: { zh: "{{printed}}（去掉）", en: "{{printed}} (dropped)" },
  },
  tie: {
    band: { zh: "并列 {{n}} 项争 {{seats}} 席：", en: "Tied: {{n}}, seats to fill: {{seats}}." },
    step: { zh: "{{name}} {{value}} 相等", en: "{{name}} {{value}}, equal" },
    open: { zh: "全部相等，须集体表决。", en: "all equal: people vote." },
    settled: { zh: "已表决（{{at}}，{{by}}，见证 {{witness}}）", en: "Voted ({{at}}, {{by}}, witness {{witness}})" },
    demonstration: { zh: "【演示】", en: "[demonstration] " },
    vote: { zh: "记录表决……", en: "Record the vote…" },
  },
  vote: {
    title: { zh: "记录集体表决：{{category}}", en: "Record the vote: {{category}}" },
    consequence: {
      zh: "从 {{n}} 个并列对象中正好选择 {{seats}} 个。表决记入结果，不能撤销。",
      en: "Choose exactly {{seats}} of the {{n}} who are tied. The vote becomes part of the result and cannot be undone.",
    },
    run: { zh: "记录表决", en: "Record the vote" },
    choose: { zh: "入选", en: "Selected" },
    votes: { zh: "票数", en: "Votes" },
    votesOf: { zh: "{{name}} 的票数", en: "Votes for {{name}}" },
    reason: { zh: "表决说明", en: "How the vote was held" },
    demonstration: { zh: "这是演示，不是真实表决", en: "This is a demonstration, not a real vote" },
  },
  unranked: {
    title: { zh: "未参加排序（不计为 0 分）", en: "Not ranked (never counted as 0)" },
    no_score: { zh: "没有有效评分", en: "no valid score" },
    insufficient: { zh: "有效评分只有 {{n}} 份", en: "only {{n}} valid scores" },
  },
} as const satisfies WordTree;

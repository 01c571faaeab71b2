import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of proposed conflicts. */
export const conflictsWords = {
  lead: {
    zh: "程序按单位、推荐单位、简称和姓名比对出可能需要回避的专家与候选对象。是否回避由人决定；确认后，该候选对象的材料不会进入该专家的评审包。",
    en: "Found by comparing units, recommenders, short names and names. A person decides; the files of a confirmed one never reach that expert.",
  },
  none: { zh: "没有发现可能的回避关系。", en: "No possible conflict was found." },
  open: { zh: "待处理 {{n}}", en: "{{n}} open" },
  title: { zh: "回避建议", en: "Proposed conflicts" },
  expert: { zh: "专家", en: "Expert" },
  candidate: { zh: "候选对象", en: "Candidate" },
  category: { zh: "类别", en: "Category" },
  grounds: { zh: "依据", en: "Grounds" },
  unasked: { zh: "由人提出", en: "Named by a person" },
  verdict: { zh: "结论", en: "Decision" },
  undecided: { zh: "○ 待处理", en: "○ Open" },
  confirmed: { zh: "⊘ 回避", en: "⊘ Recused" },
  dismissed: { zh: "✓ 不回避", en: "✓ No conflict" },
  decidedBy: { zh: "{{by}} {{at}}", en: "{{by}} {{at}}" },
  confirm: { zh: "确认回避（{{n}}）……", en: "Confirm ({{n}})…" },
  dismiss: { zh: "不构成回避（{{n}}）……", en: "Dismiss ({{n}})…" },
  add: { zh: "补充回避……", en: "Name another…" },
  dialog: {
    confirmTitle: { zh: "确认 {{n}} 项回避", en: "Confirm conflicts: {{n}}" },
    confirmConsequence: {
      zh: "从下一版评审包起，这些专家收不到所列候选对象的任何材料，打分格显示“回避”，不计 0 分。",
      en: "From the next bundle on these experts receive nothing of these candidates; the cell says recused, never 0.",
    },
    confirmOld: {
      zh: "已发出的评审包改变不了：用旧版对这些候选对象打了分的评分文件，合并时会被拒绝，须换新版。",
      en: "Bundles handed out cannot change: score files of an old one that score these candidates are refused at merge.",
    },
    dismissTitle: { zh: "{{n}} 项不构成回避", en: "No conflict: {{n}}" },
    dismissConsequence: {
      zh: "这些专家照常评审所列候选对象。结论连同理由、姓名和时间留存备查；以后可以改为回避。",
      en: "These experts judge these candidates. The decision is kept with reason, name and time, and can be changed later.",
    },
    reason: { zh: "理由", en: "Reason" },
    optional: { zh: "不填则记所列依据", en: "empty: the grounds listed" },
    needsReason: { zh: "请写明理由", en: "Give the reason" },
    confirm: { zh: "确认回避", en: "Confirm" },
    dismiss: { zh: "记为不构成回避", en: "Record: no conflict" },
    addTitle: { zh: "补充一项回避", en: "Name a conflict" },
    needsPair: { zh: "请选择专家和候选对象", en: "Choose expert and candidate" },
  },
} as const satisfies WordTree;

/** Words of who judges whom. */
export const assignmentWords = {
  category: { zh: "类别", en: "Category" },
  full: {
    zh: "全员评审：该类别 {{n}} 位专家评审全部 {{candidates}} 个候选对象。",
    en: "Full panel: all {{n}} experts judge all {{candidates}} candidates.",
  },
  split: {
    zh: "分工评审：每个候选对象由 {{k}} 位专家评审，每位专家评 {{least}}–{{most}} 个。",
    en: "Split: {{k}} experts a candidate, {{least}} to {{most}} candidates an expert.",
  },
  seed: { zh: "种子", en: "Seed" },
  pairs: { zh: "两位专家共同评审", en: "Two experts together" },
  pairsValue: { zh: "{{least}}–{{most}} 个候选对象", en: "{{least}} to {{most}} candidates" },
  connected: { zh: "可比性", en: "Comparable" },
  connectedYes: { zh: "✓ 全部专家相连", en: "✓ all experts linked" },
  connectedNo: { zh: "! 专家分成互不相连的组，分数难以互相比较", en: "! the experts fall into groups without links" },
  decided: { zh: "决定", en: "Decided" },
  outdated: {
    zh: "! 分工已不符合现状：{{unassigned}} 个候选对象没有分给专家，{{broken}} 处遇到回避或已移出的专家。重新分工前不能制作评审包。",
    en: "! No longer fits: {{unassigned}} candidates given to nobody, {{broken}} places meet a recusal or an expert who left. No bundle before it is made again.",
  },
  idle: { zh: "! 没有分到候选对象：{{names}}", en: "! Given nobody: {{names}}" },
  nobody: { zh: "该类别还没有合格的候选对象或专家。", en: "No admitted candidates or no experts yet." },
  openSplit: { zh: "改为分工评审……", en: "Split the work…" },
  again: { zh: "重新分工……", en: "Split again…" },
  openFull: { zh: "恢复全员评审……", en: "Back to the full panel…" },
  matrix: { zh: "分工表", en: "Assignment" },
  candidate: { zh: "候选对象", en: "Candidate" },
  load: { zh: "{{n}} 个", en: "{{n}}" },
  judges: { zh: "评审", en: "judges" },
  recused: { zh: "回避", en: "recused" },
  count: { zh: "专家数", en: "Experts" },
  dialog: {
    title: { zh: "{{category}}：分工评审", en: "{{category}}: split the work" },
    consequence: {
      zh: "每个候选对象只由一部分专家评审。程序均衡分配，回避的不分；同一种子得到同一结果，写入记录。",
      en: "Each candidate is judged by some of the experts. Shared out evenly, recusals kept out; the same seed gives the same plan and is recorded.",
    },
    fewer: {
      zh: "每个候选对象的评分份数变少，去掉最高最低分后剩下更少，一位专家的宽严影响更大。",
      en: "Fewer scores a candidate: after dropping the ends even fewer remain, and one expert's severity weighs more.",
    },
    different: {
      zh: "候选对象由不同的专家组合打分，分数不能像全员评审那样直接相比；请考虑是否写入评审办法。",
      en: "Candidates are scored by different experts, so scores do not compare as with a full panel; consider saying so in the procedure.",
    },
    absent: {
      zh: "有专家缺席时，分给他的候选对象可能凑不齐有效评分，无法排名。",
      en: "When an expert is absent, the candidates given to them may lack the scores that rank them.",
    },
    perCandidate: { zh: "每个候选对象的专家数（至少 {{n}}）", en: "Experts a candidate (at least {{n}})" },
    seed: { zh: "种子（可用当天日期或现场抽号）", en: "Seed (a date, or a number drawn on the spot)" },
    keep: { zh: "保留原有分配，只补缺口", en: "Keep what is assigned, fill the gaps only" },
    reason: { zh: "原因", en: "Reason" },
    needsReason: { zh: "评审包已制作，请写明原因", en: "A bundle exists: say why" },
    needsSeed: { zh: "请填写种子", en: "Give a seed" },
    run: { zh: "均衡分工", en: "Split evenly" },
    fullTitle: { zh: "{{category}}：恢复全员评审", en: "{{category}}: back to the full panel" },
    fullConsequence: {
      zh: "该类别的全体专家评审全部候选对象（回避除外），从下一版评审包起生效。",
      en: "The whole panel judges every candidate, recusals apart, from the next bundle on.",
    },
    fullRun: { zh: "恢复全员评审", en: "Back to the full panel" },
  },
} as const satisfies WordTree;

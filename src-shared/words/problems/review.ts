import { rankingProblems } from "#shared/words/problems/ranking.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with judging and sealing. */
export const reviewProblems = {
  ...rankingProblems,
  "expert/pledge-first": {
    says: { zh: "评审前须先签署承诺。", en: "The pledge comes before the review." },
    next: { zh: "请阅读并确认评审承诺。", en: "Read and confirm the pledge." },
  },
  "expert/sealed": {
    says: {
      zh: "评分已封存（第 {{revision}} 次），不能修改。",
      en: "The scores are sealed (revision {{revision}}) and cannot be changed.",
    },
    next: {
      zh: "确需修改，请在封存页说明理由后重新开启。",
      en: "If a change is needed, reopen on the seal page with a reason.",
    },
  },
  "expert/not-assigned": {
    says: {
      zh: "这个候选对象（{{candidate}}）不在您的评审范围内。",
      en: "This candidate ({{candidate}}) is not assigned to you.",
    },
    next: { zh: "请从左侧名单中选择。", en: "Choose from the list on the left." },
  },
  "expert/not-judging": {
    says: {
      zh: "您已对该候选对象回避或弃评，评分不能修改。",
      en: "You are recused or abstain from this candidate; the score cannot be changed.",
    },
    next: { zh: "如系误选，请先恢复评审。", en: "If that was a mistake, go back to judging first." },
  },
  "expert/recusal-fixed": {
    says: {
      zh: "这项回避由秘书处设定，不能取消。",
      en: "This recusal was set by the secretariat and cannot be taken back.",
    },
    next: { zh: "如有疑问，请联系秘书处。", en: "Call the secretariat if in doubt." },
  },
  "expert/reason-needed": {
    says: { zh: "回避或弃评须说明理由。", en: "A recusal or abstention needs a reason." },
    next: { zh: "请选择或填写理由。", en: "Choose or write a reason." },
  },
  "expert/criterion-unknown": {
    says: { zh: "评分表中没有这一项（{{criterion}}）。", en: "The score form has no such criterion ({{criterion}})." },
    next: { zh: "请重新打开该候选对象。", en: "Open the candidate again." },
  },
  "expert/score-out-of-range": {
    says: {
      zh: "「{{criterion}}」应为 0 至 {{maximum}} 分，以 {{step}} 分为单位。该项没有保存。",
      en: "“{{criterion}}” takes 0 to {{maximum}} points in steps of {{step}}. This score was not saved.",
    },
    next: { zh: "请改正后再保存。", en: "Correct it and save again." },
  },
  "expert/incomplete": {
    says: {
      zh: "还有 {{candidates}} 个候选对象没有评完，不能封存。已评的都已保存。",
      en: "{{candidates}} candidates are not complete yet; sealing has to wait. What was scored is saved.",
    },
    next: {
      zh: "请按列表逐个补评，或填写回避、弃评理由。",
      en: "Go through the list, or recuse or abstain with a reason.",
    },
  },
  "expert/comments-too-long": {
    says: {
      zh: "全部评语合计太长（{{megabytes}} MB，上限 {{limit}} MB），没有封存。评分和评语都已保存。",
      en: "All comments together are too long ({{megabytes}} MB of {{limit}} MB), so nothing was sealed. Scores and comments are saved.",
    },
    next: { zh: "请缩短较长的评语，再封存。", en: "Shorten the longest comments and seal again." },
  },
  "expert/changed-while-sealing": {
    says: {
      zh: "封存时评分又有改动，没有封存。改动已保存。",
      en: "Something was changed while sealing, so nothing was sealed. The change is saved.",
    },
    next: { zh: "请核对后重新封存。", en: "Check it and seal again." },
  },
  "expert/not-sealed": {
    says: { zh: "评分还没有封存。", en: "The scores are not sealed yet." },
    next: { zh: "请先在封存页完成封存。", en: "Seal them on the seal page first." },
  },
} as const satisfies Record<string, Message>;

export type ReviewProblemKind = keyof typeof reviewProblems;

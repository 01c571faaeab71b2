import type { Message } from "#shared/words/sentence.ts";

/** Why an import was not taken out, or why a correction or decision was not recorded. */
export const changeProblems = {
  "merge/import-unknown": {
    says: {
      zh: "这份评分文件没有计入，或者已经撤出。",
      en: "This score file is not merged, or was taken out already.",
    },
    next: { zh: "请重新打开合并页面；没有任何改动。", en: "Open the merge page again; nothing was changed." },
  },
  "merge/import-changed": {
    says: {
      zh: "撤出后计入的版次与刚才显示的不同：其间又有合并。没有撤出。",
      en: "What would count after taking it out is not what was shown: something was merged meanwhile. Nothing was taken out.",
    },
    next: { zh: "请再看一遍，然后重新撤出。", en: "Look again, then take it out." },
  },
  "change/vote-after-decision": {
    says: {
      zh: "「{{category}}」已有决定以现在的名单为据，不能再换表决。",
      en: "Decisions in “{{categoryEn}}” rest on the present list, so the vote cannot be exchanged.",
    },
    next: {
      zh: "请先撤回该类的决定，再记录表决。",
      en: "Take the category's decisions back first, then record the vote.",
    },
  },
  "change/reason-unfit": {
    says: {
      zh: "所选的理由不适用于这种决定，没有记录。",
      en: "This ground does not go with this decision; nothing was recorded.",
    },
    next: { zh: "请选择列出的理由。", en: "Choose one of the grounds that are listed." },
  },
  "change/tie-open": {
    says: {
      zh: "「{{category}}」在入选线上的并列还没有表决，名单未定，没有记录决定。",
      en: "The tie at the line of “{{categoryEn}}” is not voted on yet, so there is no list to decide on; nothing was recorded.",
    },
    next: { zh: "请先记录集体表决。", en: "Record the vote first." },
  },
  "change/not-listed": {
    says: {
      zh: "「{{candidate}}」既不在入选名单也不在递补名单，无从退出。",
      en: "“{{candidate}}” is neither selected nor in the reserve, and so cannot leave.",
    },
    next: { zh: "请核对姓名；没有任何改动。", en: "Check the name; nothing was changed." },
  },
  "change/no-seat": {
    says: {
      zh: "「{{category}}」没有空缺的席位，没有记录。",
      en: "No seat of “{{categoryEn}}” is free; nothing was recorded.",
    },
    next: { zh: "有人退出后才能递补。", en: "Somebody has to leave before the reserve moves up." },
  },
  "change/not-next": {
    says: {
      zh: "「{{candidate}}」不是递补名单的下一位，不能直接递补。",
      en: "“{{candidate}}” is not the next of the reserve and cannot simply move up.",
    },
    next: {
      zh: "请选下一位；确需跳过的，按「偏离顺序」记录并写明被跳过的人。",
      en: "Choose the next one; to pass somebody over, record a deviation that names who is passed over.",
    },
  },
  "change/not-first": {
    says: {
      zh: "「{{passedOver}}」不是顺序上的下一位，所以没有被跳过。",
      en: "“{{passedOver}}” is not the next in order, and so is not passed over.",
    },
    next: { zh: "请选择顺序上的下一位作为被跳过的人。", en: "Name the next in order as the one passed over." },
  },
  "change/cannot-take-seat": {
    says: {
      zh: "「{{candidate}}」不能取得席位：已经入选、已经退出，或者没有参加排序。",
      en: "“{{candidate}}” cannot take a seat: selected already, gone, or not ranked.",
    },
    next: { zh: "请核对姓名；没有任何改动。", en: "Check the name; nothing was changed." },
  },
  "change/not-latest": {
    says: {
      zh: "只能撤回「{{category}}」最近一次仍有效的决定。",
      en: "Only the latest standing decision of “{{categoryEn}}” can be taken back.",
    },
    next: { zh: "请从最近的一次开始撤回。", en: "Begin with the latest one." },
  },
  "change/unfit": {
    says: {
      zh: "偏离顺序须写明被跳过的人，没有记录。",
      en: "A deviation must name who is passed over; nothing was recorded.",
    },
    next: { zh: "请选择被跳过的人。", en: "Choose who is passed over." },
  },
  "change/no-scores": {
    says: {
      zh: "专家 {{expert}} 对「{{candidate}}」没有可更正的评分。",
      en: "Expert {{expert}} has no scores for “{{candidate}}” that could be corrected.",
    },
    next: { zh: "请核对专家和候选对象；没有任何改动。", en: "Check expert and candidate; nothing was changed." },
  },
  "change/out-of-range": {
    says: {
      zh: "「{{criterion}}」只能是 0 至 {{maxPoints}} 分、以 {{stepPoints}} 分为一档的分值。",
      en: "“{{criterionEn}}” takes 0 to {{maxPoints}} points in steps of {{stepPoints}}.",
    },
    next: { zh: "请改正分值；没有任何改动。", en: "Enter a score in the range; nothing was changed." },
  },
  "change/nothing-changed": {
    says: {
      zh: "更正前后的分值相同，没有记录。",
      en: "The scores are the same before and after; nothing was recorded.",
    },
    next: {
      zh: "请填写更正后的分值；专家确认原分的，理由选「异常评分」。",
      en: "Enter the corrected score; an expert who stands by a score is recorded as “abnormal score”.",
    },
  },
  "change/objective-differs": {
    says: {
      zh: "客观项目应人人同分：更正后仍有 {{count}} 位专家的分值不同，没有记录。",
      en: "On an objective item everybody gives the same: {{count}} other experts would still differ; nothing was recorded.",
    },
    next: {
      zh: "请核对列出的分值；确认后勾选“已核对”，其他专家的分值另作更正。",
      en: "Look at the scores that are listed and say that you did; correct the other experts' scores as well.",
    },
  },
  "change/decision-in-the-way": {
    says: {
      zh: "这次更正会使「{{category}}」的第 {{number}} 号决定不再成立，没有记录。",
      en: "With this correction decision {{number}} of “{{categoryEn}}” would not fit any more; nothing was recorded.",
    },
    next: {
      zh: "请先撤回该决定，更正之后再重新决定。",
      en: "Take that decision back first, correct, then decide anew.",
    },
  },
} as const satisfies Record<string, Message>;

export type ChangeProblemKind = keyof typeof changeProblems;

import type { Message } from "#shared/words/sentence.ts";

const unchanged = { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." };

/** What may go wrong when people record what they found out about a suspicion. */
export const checkedProblems = {
  "secrecy/mark-gone": {
    says: {
      zh: "“{{at}}”现在没有待核定的“{{mark}}”，没有记录。",
      en: "“{{at}}” bears no open “{{mark}}” now; nothing was recorded.",
    },
    next: {
      zh: "可能刚刚重新接收了材料。请再看一下现在的内容。",
      en: "It may just have been taken in again: look at it anew.",
    },
  },
  "secrecy/declared-secret": {
    says: {
      zh: "“{{name}}”由推荐单位填报为涉密，不能核定为不涉密，没有记录。",
      en: "The unit itself declared “{{name}}” secret; it cannot be cleared here. Nothing was recorded.",
    },
    next: {
      zh: "请写出移交单，按保密规定办理；填错的，由推荐单位书面更正后重新接收。",
      en: "Hand it over with its note; a wrong declaration is corrected by the unit in writing and taken in again.",
    },
  },
  "secrecy/judgement-needed": {
    says: {
      zh: "“{{mark}}”是法定形式的密级标志，须写明保密工作机构的鉴定结论，没有记录。",
      en: "“{{mark}}” has the form that the law prescribes: name the paper of those who judge secrets. Nothing was recorded.",
    },
    next: {
      zh: "请先写出移交单送鉴定，收到“不涉密”结论后再记录文号和日期。",
      en: "Hand it over with its note first and record the paper's number and day once it is found not secret.",
    },
  },
  "secrecy/same-person": {
    says: {
      zh: "核定不涉密要两个人：经办人和复核人不能是同一人。",
      en: "To find something not secret takes two different people.",
    },
    next: {
      zh: "请由另一位同志打开文件复核并填写姓名。",
      en: "Have another person open the file and give their name.",
    },
  },
  "secrecy/clearance-gone": {
    says: { zh: "没有找到这条有效的核定记录。", en: "There is no such record in force." },
    next: unchanged,
  },
  "secrecy/bundle-built": {
    says: {
      zh: "已经制作评审包，核定记录不能再撤销。",
      en: "A bundle has been built; the record can no longer be revoked.",
    },
    next: {
      zh: "发现确属涉密的，请立即停止发放、收回介质，按保密规定处理。",
      en: "If it is secret after all, stop handing out, collect the sticks and follow the secrecy rules.",
    },
  },
  "bundle/secrecy-open": {
    says: {
      zh: "{{count}} 个合格对象（如“{{name}}”）现有涉密疑点，没有制作评审包。",
      en: "{{count}} admitted candidates (such as “{{name}}”) bear an open question of secrecy; no bundle was built.",
    },
    next: {
      zh: "请在初审中处理：移交，或由两人核定不涉密；不能放入评审包的，改定结论。",
      en: "Settle it in the screening: hand it over, or let two people find it not secret; else change the decision.",
    },
  },
  "units/not-alike": {
    says: {
      zh: "“{{one}}”和“{{other}}”现在没有被提示为同一单位，没有记录。",
      en: "“{{one}}” and “{{other}}” are not pointed out as one unit now; nothing was recorded.",
    },
    next: unchanged,
  },
  "units/apart-gone": {
    says: { zh: "没有找到这条有效的记录。", en: "There is no such record in force." },
    next: unchanged,
  },
  "units/recorded-apart": {
    says: {
      zh: "“{{name}}”和“{{alias}}”已记录为两个不同单位，没有记录为同一单位。",
      en: "“{{name}}” and “{{alias}}” are recorded as two units; they were not recorded as one.",
    },
    next: { zh: "确是同一单位的，请先撤销那条记录。", en: "If they are one after all, revoke that record first." },
  },
} as const satisfies Record<string, Message>;

export type CheckedProblemKind = keyof typeof checkedProblems;

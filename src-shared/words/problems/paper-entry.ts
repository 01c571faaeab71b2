import type { Message } from "#shared/words/sentence.ts";

const unchanged = { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." };

/** What may go wrong while paper sheets are typed in. */
export const paperEntryProblems = {
  "paper-entry/file-counts": {
    says: {
      zh: "{{expert}} 的评分文件已经计入，不能再录入纸质评审表。",
      en: "A score file of {{expert}} counts already; paper sheets cannot be entered beside it.",
    },
    next: {
      zh: "确须以纸质为准的，请先由两人撤出该评分文件并写明理由。",
      en: "If the paper is to count instead, two people take the file out first and give the reason.",
    },
  },
  "paper-entry/no-seat": {
    says: {
      zh: "{{expert}} 不在评审组里，或还没有为其制作评审包。",
      en: "{{expert}} is on no panel, or no bundle was built for this expert.",
    },
    next: unchanged,
  },
  "paper-entry/entry-open": {
    says: { zh: "{{expert}} 的纸质录入已经开始。", en: "The entry of {{expert}} has been started already." },
    next: { zh: "请继续那次录入，或先作废它。", en: "Go on with it, or give it up first." },
  },
  "paper-entry/entry-unknown": {
    says: { zh: "这次纸质录入不存在，或已经作废。", en: "This entry does not exist or was given up." },
    next: { zh: "请返回列表重新选择。", en: "Go back to the list and choose again." },
  },
  "paper-entry/counts": {
    says: {
      zh: "这次纸质录入已经计入，不能再改。",
      en: "This entry has been merged and counts; it cannot change any more.",
    },
    next: {
      zh: "冻结前可以先由两人撤出，再改正后重新计入。",
      en: "Until the freeze two people may take it out, put it right and merge it again.",
    },
  },
  "paper-entry/both-taken": {
    says: {
      zh: "两遍录入已分别由 {{first}} 和 {{second}} 承担，第三个人不能再录。",
      en: "{{first}} and {{second}} type this entry; a third person cannot.",
    },
    next: { zh: "请由这两人继续，或作废后重新开始。", en: "Let those two go on, or give the entry up and start anew." },
  },
  "paper-entry/not-your-turn": {
    says: { zh: "{{by}} 不是这次录入的录入人。", en: "{{by}} does not type this entry." },
    next: unchanged,
  },
  "paper-entry/turn-finished": {
    says: {
      zh: "{{by}} 的一遍已经录完并确认；第二遍须由另一人独立录入。",
      en: "{{by}} has finished; the second typing must be another person's.",
    },
    next: {
      zh: "请换另一人录入；不同之处在比对时改正。",
      en: "Let another person type; differences are settled afterwards.",
    },
  },
  "paper-entry/sheet-unknown": {
    says: {
      zh: "这张表不在该专家的评审表里，或已登记回避。",
      en: "This sheet is not one of the expert's, or the expert is recused.",
    },
    next: unchanged,
  },
  "paper-entry/off-scale": {
    says: {
      zh: "「{{criterion}}」只能填 0 到 {{maxPoints}} 分、{{stepPoints}} 分的整倍数。",
      en: "“{{criterionEn}}” takes 0 to {{maxPoints}} points in steps of {{stepPoints}}.",
    },
    next: {
      zh: "请看纸面重填；纸面确实如此的，请专家本人更正并签名。",
      en: "Look at the paper again; if it says so, the expert corrects it and signs.",
    },
  },
  "paper-entry/reason-missing": {
    says: {
      zh: "回避或弃评须录入纸面所写的理由。",
      en: "Who is recused or abstains gives a reason; type it as written.",
    },
    next: unchanged,
  },
  "paper-entry/sheets-missing": {
    says: { zh: "还有 {{count}} 张表没有录入。", en: "{{count}} sheets are not typed yet." },
    next: { zh: "请录完再确认；可以暂停，以后接着录。", en: "Type them first; you may pause and go on later." },
  },
  "paper-entry/not-finished": {
    says: {
      zh: "两遍录入还没有都完成，不能比对。",
      en: "The two typings are not both finished; nothing is compared yet.",
    },
    next: { zh: "请等两人都录完并确认。", en: "Wait until both have finished." },
  },
  "paper-entry/field-unknown": {
    says: { zh: "这一格现在不需要定。", en: "There is nothing to settle in this cell now." },
    next: unchanged,
  },
  "paper-entry/look-by-typist": {
    says: {
      zh: "{{by}} 是录入人之一，不能自己定两遍录入的不同之处。",
      en: "{{by}} is one of the two typists and cannot settle where the typings differ.",
    },
    next: {
      zh: "请没有录入过这位专家的第三个人看纸面，填上其姓名再定。",
      en: "Let a third person look at the paper, and enter that person's name.",
    },
  },
  "paper-entry/unsettled": {
    says: {
      zh: "还有 {{count}} 张表有不同之处或合计不符没有定。",
      en: "{{count}} sheets still have a difference or a total to settle.",
    },
    next: { zh: "请看纸面逐格定下来，再计入。", en: "Settle each by looking at the paper, then merge." },
  },
  "paper-entry/scan-missing": {
    says: { zh: "还没有附上签名评审表的扫描件。", en: "The scan of the signed sheets is not attached yet." },
    next: { zh: "请附上 PDF 或图片，再计入。", en: "Attach a PDF or pictures, then merge." },
  },
  "paper-entry/scan-damaged": {
    says: {
      zh: "扫描件「{{file}}」在本机的存档缺失或已改变。",
      en: "The stored scan “{{file}}” is gone or has changed.",
    },
    next: { zh: "请移除后重新附上。", en: "Remove it and attach it again." },
  },
  "paper-entry/scan-lost": {
    says: {
      zh: "{{expert}} 的签名评审表扫描件「{{file}}」在本机的存档缺失或已改变，没有写出结果。",
      en: "The stored scan “{{file}}” of {{expert}}'s signed sheets is gone or has changed; no result was written.",
    },
    next: {
      zh: "请从备份把同名文件放回本活动文件夹的 paper-scans 里，再写一次。",
      en: "Put the file of this name back from a backup into the round's folder paper-scans and write again.",
    },
  },
  "paper-entry/scan-unusable": {
    says: {
      zh: "「{{file}}」不能作为扫描件：不是可以打开的 PDF、JPEG 或 PNG，或超过 {{limitMegabytes}} MB。",
      en: "“{{file}}” cannot serve as a scan: not a PDF, JPEG or PNG that opens, or above {{limitMegabytes}} MB.",
    },
    next: {
      zh: "请重新扫描；这次选择的文件都没有附上。",
      en: "Scan again; none of the files chosen now was attached.",
    },
  },
} as const satisfies Record<string, Message>;

export type PaperEntryProblemKind = keyof typeof paperEntryProblems;

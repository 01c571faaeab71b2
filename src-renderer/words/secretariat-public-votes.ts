import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of public votes, which are shown and never counted. */
export const publicVotesWords = {
  column: { zh: "群众投票", en: "Public votes" },
  notCounted: { zh: "仅供参考，不计分", en: "for information, not counted" },
  means: {
    zh: "规则中群众投票比重为 0：仅供参考，不计分、不影响名次，专家看不到。",
    en: "The rules give public votes a weight of 0: for information only, no part of scores or ranks, hidden from experts.",
  },
  none: { zh: "未导入", en: "none" },
  open: { zh: "导入……", en: "Import…" },
  show: { zh: "查看……", en: "Show…" },
  title: { zh: "群众投票（仅供参考，不计分）", en: "Public votes (for information, not counted)" },
  choose: { zh: "选择工作簿……", en: "Choose a workbook…" },
  columns: {
    zh: "工作簿需有票数列和姓名（名称）或序号列；可另有类别列。",
    en: "The workbook needs a column of votes and one of names or numbers; one of categories helps.",
  },
  from: { zh: "{{file}}，{{at}}，{{by}} 导入", en: "{{file}}, taken in {{at}} by {{by}}" },
  hash: { zh: "文件哈希值", en: "Hash of the file" },
  matched: { zh: "已对应 {{n}} 项", en: "{{n}} matched" },
  unmatched: { zh: "没有对应的 {{n}} 行", en: "{{n}} rows not matched" },
  at: { zh: "位置", en: "Place" },
  says: { zh: "原文", en: "As written" },
  why: { zh: "原因与下一步", en: "Why, and what next" },
  fault: {
    nobody: {
      zh: "没有这个候选对象：请核对姓名、序号后重新导入",
      en: "No such candidate: check name and number, and import again",
    },
    several: {
      zh: "同名不止一个：请补上序号或类别后重新导入",
      en: "More than one has this name: add number or category, and import again",
    },
    votes: { zh: "票数不是确切的整数：请改正后重新导入", en: "Not an exact whole number: correct it and import again" },
    twice: {
      zh: "同一候选对象出现两次：请合并成一行后重新导入",
      en: "The candidate stands there twice: make it one row and import again",
    },
  },
} as const satisfies WordTree;

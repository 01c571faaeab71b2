import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on the page on which two people check the rules. */
export const rulesSheetWords = {
  title: { zh: "规则核对页（四眼）", en: "Rules to be checked by two people" },
  footer: {
    zh: "规则核对页　第 {{version}} 版　规则校验值\n{{hash}}",
    en: "Rules, version {{version}}, rule hash\n{{hash}}",
  },
  round: { zh: "活动", en: "Round" },
  version: { zh: "规则版本", en: "Version" },
  versionValue: { zh: "第 {{version}} 版", en: "Version {{version}}" },
  hash: { zh: "规则校验值（SHA-256）", en: "Rule hash (SHA-256)" },
  state: { zh: "状态", en: "State" },
  draft: { zh: "草稿，尚未冻结；改动后校验值随之改变", en: "Draft, not frozen; its hash changes with every edit" },
  frozen: { zh: "已冻结 {{at}}（{{people}}）", en: "Frozen {{at}} ({{people}})" },
  writtenAt: { zh: "打印时间", en: "Printed" },
  check: { zh: "核对办法", en: "How to check" },
  checkSteps: {
    zh: "两人分别对照通知逐项核对全文；核对每页下方的校验值与屏幕上的一致；都无误后各自签名，再在程序里冻结。",
    en: "Two people compare every line with the notice, each alone; the hash below each page must be that on the screen; then both sign and the rules are frozen in the program.",
  },
  item: { zh: "项目", en: "Item" },
  content: { zh: "内容", en: "What it says" },
  signatures: { zh: "签名", en: "Signatures" },
  first: { zh: "经办人", en: "Operator" },
  second: { zh: "核对人", en: "Second person" },
  date: { zh: "日期", en: "Date" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What stands on the page that compares two rule files. */
export const comparisonSheetWords = {
  title: { zh: "规则比较", en: "Two rule files compared" },
  footer: { zh: "规则比较　{{older}} → {{newer}}", en: "Rules compared, {{older}} → {{newer}}" },
  older: { zh: "原规则", en: "Before" },
  newer: { zh: "本活动规则", en: "This round" },
  count: { zh: "不同之处", en: "Differences" },
  countValue: { zh: "{{count}} 处，其余相同", en: "{{count}}; all else is the same" },
  none: { zh: "两份规则完全相同。", en: "Both rule files say the same." },
  list: { zh: "逐项", en: "One by one" },
  place: { zh: "位置", en: "Place" },
  before: { zh: "原", en: "Before" },
  after: { zh: "现", en: "Now" },
  absent: { zh: "（无此项）", en: "(not there)" },
} as const satisfies Readonly<Record<string, Sentence>>;

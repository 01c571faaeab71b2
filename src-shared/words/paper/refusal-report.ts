import type { Severity } from "#shared/finding.ts";
import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on the page that goes to the secretariat when a file was refused. */
export const refusalReportWords = {
  title: { zh: "文件未被接受的说明", en: "Report of a refusal" },
  footer: { zh: "文件未被接受的说明　{{writtenAt}}", en: "Report of a refusal" },
  writtenAt: { zh: "写于", en: "Written" },
  version: { zh: "评审台版本", en: "Pingshen" },
  desk: { zh: "使用者", en: "Desk" },
  happened: { zh: "发生了什么", en: "What happened" },
  files: { zh: "哪个文件", en: "Which file" },
  facts: { zh: "应当是什么、实际是什么", en: "Expected and found" },
  means: { zh: "可能的原因", en: "What it may mean" },
  unharmed: { zh: "没有受影响的", en: "What is safe" },
  next: { zh: "怎么办", en: "What to do" },
  findings: { zh: "逐项问题", en: "Findings" },
  severity: { zh: "程度", en: "Severity" },
  at: { zh: "位置", en: "Place" },
  says: { zh: "问题", en: "What was found" },
  advice: { zh: "处理办法", en: "What to do" },
  answer: { zh: "秘书处答复", en: "Answer of the secretariat" },
  reporter: { zh: "报告人签名", en: "Reported by" },
  secretary: { zh: "秘书处签名", en: "Secretariat" },
  date: { zh: "日期", en: "Date" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Who wrote the report. */
export const reportDesks: Readonly<Record<"expert" | "secretariat", Sentence>> = {
  expert: { zh: "专家评审台", en: "expert's desk" },
  secretariat: { zh: "秘书处", en: "secretariat" },
};

/** What a refusal leaves as it was, when nothing closer is known. */
export const reportUnharmed: Readonly<Record<"expert" | "secretariat", Sentence>> = {
  expert: {
    zh: "被拒绝的文件只读取、未改动；本机上已经保存的评分、意见和评审包都没有变化。",
    en: "The refused file was read, not changed; scores, comments and bundles on this computer are as they were.",
  },
  secretariat: {
    zh: "被拒绝的文件只读取、未改动；数据库中已有的申报、名单和评分都没有变化。",
    en: "The refused file was read, not changed; nominations, rosters and scores in the database are as they were.",
  },
};

/** How grave a finding is, in a word. */
export const reportSeverities: Readonly<Record<Severity, Sentence>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  remark: { zh: "提示", en: "remark" },
};

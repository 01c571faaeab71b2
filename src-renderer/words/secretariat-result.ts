import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the result. */
export const resultWords = {
  lead: {
    zh: "写出结果文件、工作簿和各类名单。结果码由规则、评分和席位算出：任何一处不同，结果码就不同。",
    en: "Writes the result file, the workbook and the lists. The result code follows from rules, scores and seats: any difference changes it.",
  },
  code: { zh: "结果码", en: "Result code" },
  needsFreeze: { zh: "请先冻结评分并确认席位。", en: "Freeze the scores and settle the seats first." },
  needsVotes: { zh: "还有 {{n}} 处并列待表决。", en: "Ties that still need a vote: {{n}}." },
  toSelection: { zh: "去冻结与席位", en: "Go to freeze and seats" },
  target: { zh: "选择存放文件夹……", en: "Choose the target folder…" },
  write: { zh: "写出结果", en: "Write the result" },
  written: { zh: "结果已写出", en: "The result is written" },
  folder: { zh: "文件夹：", en: "Folder:" },
  lists: { zh: "入选名单（公示顺序）", en: "The selected, in the order of the public list" },
  order: {
    "surname-strokes": { zh: "按姓氏笔画排序", en: "By strokes of the surname" },
    administrative: { zh: "按行政区划排序", en: "By administrative division" },
  },
  count: { zh: "{{n}} / {{seats}} 席", en: "{{n}} of {{seats}} seats" },
  open: { zh: "{{n}} 席待表决", en: "seats open: {{n}}" },
} as const satisfies WordTree;

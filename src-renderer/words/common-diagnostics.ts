import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the diagnostics that a person reads before handing them over. */
export const diagnosticsWords = {
  open: { zh: "导出诊断包……", en: "Export diagnostics…" },
  title: { zh: "诊断包：交出之前请先看一遍", en: "Diagnostics: read before you hand them over" },
  explains: {
    zh: "下面就是要写入文件的全部文字：版本、自检、数据库是否完好、出错记录。其中没有姓名、单位、评分和评语。",
    en: "This is all that will be written: versions, self-test, state of the databases, recorded errors. No names, units, scores or comments are in it.",
  },
  write: { zh: "选择文件夹并写入……", en: "Choose a folder and write…" },
  close: { zh: "关闭", en: "Close" },
  done: { zh: "已写入 {{path}}", en: "Written to {{path}}" },
} as const satisfies WordTree;

import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of intake. */
export const intakeWords = {
  lead: {
    zh: "读取推荐汇总表，匹配每个候选对象的材料文件夹，并按规则逐项检查。只读取，不改动原文件。",
    en: "Reads the nomination workbook, matches each candidate's folder and checks everything against the rules. Originals are only read.",
  },
  folder: { zh: "选择推荐材料文件夹……", en: "Choose the delivery folder…" },
  run: { zh: "开始接收", en: "Start intake" },
  again: { zh: "重新接收", en: "Run intake again" },
  againMeaning: {
    zh: "补正后请重新接收：只读取改动过的文件，列出变化；已作出的结论保留，材料有变的会提示再看。",
    en: "Run again after corrections: only what was touched is read, changes are listed, decisions stay and are marked where the material changed.",
  },
  everything: { zh: "全部重新读取", en: "Read everything again" },
  everythingMeaning: {
    zh: "大小和修改时间没变的文件平时不再打开。怀疑磁盘、U 盘出错或文件被改动时，用它把每个文件都重读一遍，和上次逐一比对（与第一次接收一样久）。",
    en: "Files whose size and time are unchanged are not opened again. When a disk or stick may be failing, or a file was altered, this opens every one and compares it with last time; it takes as long as the first intake.",
  },
  changedSilently: { zh: "时间没变而内容变了的文件", en: "Changed without a new time" },
  lastAt: { zh: "上次接收", en: "Last intake" },
  lastFolder: { zh: "材料文件夹", en: "Folder" },
  never: { zh: "尚未接收", en: "Not yet" },
  paused: {
    zh: "已读的部分存在本机：可以去做别的步骤，也可以关闭程序；以后对同一文件夹再次接收，从这里继续，不重读。暂停期间没有改动任何初审数据。",
    en: "What was read is kept on this computer: visit other steps or close the program; the next intake of this folder goes on from here. The screening was not touched.",
  },
  done: { zh: "接收完成", en: "Intake is done" },
  candidates: { zh: "候选对象", en: "Candidates" },
  units: { zh: "推荐单位", en: "Units" },
  files: { zh: "文件", en: "Files" },
  bytes: { zh: "总大小", en: "Size" },
  toScreening: { zh: "去初审", en: "Go to screening" },
} as const satisfies WordTree;

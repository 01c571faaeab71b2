import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with any call, before or beside its own work. */
export const commonProblems = {
  "call/refused": {
    says: {
      zh: "程序不认识这个请求，未做任何改动。",
      en: "The program does not know this request; nothing was changed.",
    },
    next: { zh: "请重新打开程序再试。", en: "Open the program again and retry." },
  },
  "call/bad-input": {
    says: {
      zh: "填写的内容不完整或格式不对：{{fields}}。",
      en: "What was entered is incomplete or malformed: {{fields}}.",
    },
    next: { zh: "请改正后重试；已有数据没有变化。", en: "Correct it and try again; existing data are unchanged." },
  },
  "call/bug": {
    says: {
      zh: "程序内部出错（编号 {{incident}}）。已保存的数据没有变化。",
      en: "An internal error happened ({{incident}}). Saved data are unchanged.",
    },
    next: {
      zh: "请记下编号，重试一次；仍出错请联系技术支持。",
      en: "Note the number and retry once; if it persists, call support.",
    },
  },
  "call/cancelled": {
    says: { zh: "操作已取消，没有留下半成品。", en: "The work was cancelled; nothing half-done was left." },
    next: { zh: "需要时可重新开始。", en: "Start it again when needed." },
  },
  "call/core-stopped": {
    says: {
      zh: "后台进程中断，正在重新启动。已保存的数据没有变化。",
      en: "The background process stopped and is being restarted. Saved data are unchanged.",
    },
    next: { zh: "请稍候片刻再试。", en: "Wait a moment and retry." },
  },
  "storage/full": {
    says: { zh: "磁盘已满，写不进去。以前保存的内容都在。", en: "The disk is full. Everything saved before is there." },
    next: { zh: "请删除不用的文件，腾出空间。", en: "Delete files that nobody needs to make room." },
  },
  "storage/read-only": {
    says: {
      zh: "磁盘变为只读，写不进去。以前保存的内容都在。",
      en: "The disk became read-only. Everything saved before is there.",
    },
    next: { zh: "请不要关机，联系技术支持。", en: "Do not switch off; call support." },
  },
  "storage/busy": {
    says: {
      zh: "另一个程序正占用数据文件。以前保存的内容都在。",
      en: "Another program holds the data file. Everything saved before is there.",
    },
    next: { zh: "请关闭其他评审台或备份程序。", en: "Close other review desks and backup programs." },
  },
  "storage/failing": {
    says: {
      zh: "磁盘读写出错。以前保存的内容都在。",
      en: "The disk failed to read or write. Everything saved before is there.",
    },
    next: { zh: "请不要关机，联系技术支持。", en: "Do not switch off; call support." },
  },
  "storage/path-too-long": {
    says: {
      zh: "数据文件夹的路径太长，数据库打不开。没有改动任何数据。",
      en: "The path of the data folder is too long for the database. No data were changed.",
    },
    next: { zh: "请把程序移到更短的路径下。", en: "Move the program to a shorter path." },
  },
  "storage/damaged": {
    says: {
      zh: "数据库损坏，读不出来。损坏的文件没有改动。",
      en: "The database is damaged and cannot be read. The damaged file was not changed.",
    },
    next: {
      zh: "请在「数据库损坏」页面从备份恢复。",
      en: "Restore it from a copy on the page “The database is damaged”.",
    },
  },
  "storage/not-damaged": {
    says: { zh: "这个数据库可以正常读取，没有恢复。", en: "This database can be read; nothing was restored." },
    next: { zh: "请重新检查。", en: "Check again." },
  },
  "storage/copy-unsound": {
    says: {
      zh: "这份备份也不完整，没有恢复。损坏的文件没有改动。",
      en: "This copy is not sound either; nothing was restored. The damaged file was not changed.",
    },
    next: { zh: "请选择另一份备份，或联系技术支持。", en: "Choose another copy, or call support." },
  },
  "file/grant-unknown": {
    says: { zh: "没有找到刚才选择的文件或文件夹。", en: "The chosen file or folder is not known any more." },
    next: { zh: "请重新选择。", en: "Choose it again." },
  },
  "file/unreadable": {
    says: { zh: "无法读取「{{name}}」（{{reason}}）。", en: "“{{name}}” cannot be read ({{reason}})." },
    next: {
      zh: "请检查文件是否被其他程序占用、U 盘是否插好，再试。",
      en: "Check that no other program holds it and that the stick is in, then retry.",
    },
  },
  "file/unwritable": {
    says: {
      zh: "无法写入「{{name}}」（{{reason}}）。没有留下不完整的文件。",
      en: "“{{name}}” cannot be written ({{reason}}). No incomplete file was left.",
    },
    next: {
      zh: "请检查磁盘空间和权限，或换一个文件夹。",
      en: "Check free space and permissions, or choose another folder.",
    },
  },
} as const satisfies Record<string, Message>;

export type CommonProblemKind = keyof typeof commonProblems;

import type { Message } from "#shared/words/sentence.ts";

/** What may keep the system from opening our files with this program. */
export const associationProblems = {
  "association/unfit-path": {
    says: {
      zh: "程序所在的路径里有系统不接受的字符，没有关联：{{path}}",
      en: "The program's path holds characters that the system does not take; nothing was associated: {{path}}",
    },
    next: {
      zh: "请把程序放到路径里没有 % 和引号的文件夹，再关联。",
      en: "Move the program to a folder without % or quotation marks in its path, then try again.",
    },
  },
  "association/not-written": {
    says: {
      zh: "系统没有接受这项设置，双击文件可能打不开评审台。评审台和数据没有变化。",
      en: "The system did not take the setting; a double click may not open Pingshen. The program and its data are unchanged.",
    },
    next: {
      zh: "可在文件上点右键，用「打开方式」选评审台；或在评审台里导入文件。",
      en: "Use “Open with” on the file, or import it inside Pingshen.",
    },
  },
  "association/not-forgotten": {
    says: {
      zh: "系统设置没有全部撤下，双击文件可能还会打开评审台。",
      en: "Not all of the setting was taken back; a double click may still open Pingshen.",
    },
    next: {
      zh: "请再试一次，或在系统的「默认应用」里更改。",
      en: "Try again, or change it in the system's default apps.",
    },
  },
} as const satisfies Record<string, Message>;

export type AssociationProblemKind = keyof typeof associationProblems;

import type { Message } from "#shared/words/sentence.ts";

/** Why public votes were not taken in. */
export const publicVoteProblems = {
  "public-votes/unreadable": {
    says: { zh: "「{{name}}」读不出来：{{reason}}。", en: "{{name}} cannot be read: {{reason}}." },
    next: {
      zh: "请用 Excel 或 WPS 打开另存为 .xlsx 后再导入；原来的票数没有变化。",
      en: "Open it in a spreadsheet program, save it as .xlsx and import that; earlier votes are unchanged.",
    },
  },
  "public-votes/heads-not-understood": {
    says: {
      zh: "「{{name}}」里没有找到票数列（如“票数”“点赞数”）和姓名或序号列。",
      en: "{{name}} has no column of votes together with one of names or numbers.",
    },
    next: {
      zh: "请加上表头：序号、姓名、票数；原来的票数没有变化。",
      en: "Give the columns heads: number, name, votes; earlier votes are unchanged.",
    },
  },
} as const satisfies Readonly<Record<string, Message>>;
export type PublicVoteProblemKind = keyof typeof publicVoteProblems;

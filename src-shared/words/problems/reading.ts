import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with notes on materials. */
export const readingProblems = {
  "expert/material-unknown": {
    says: { zh: "这份材料不属于该候选对象。", en: "This material does not belong to the candidate." },
    next: { zh: "请重新打开该候选对象。", en: "Open the candidate again." },
  },
  "expert/note-unknown": {
    says: { zh: "这条笔记已不存在。", en: "This note is not there any more." },
    next: { zh: "请重新打开笔记。", en: "Open the notes again." },
  },
} as const satisfies Readonly<Record<string, Message>>;

export type ReadingProblemKind = keyof typeof readingProblems;

import type { Message } from "#shared/words/sentence.ts";

/** Why a deed waits for sealed files that are no longer as they were received. */
export const receivedProblems = {
  "received/damaged": {
    says: {
      zh: "{{count}} 份已接收的密封评分文件丢失或被改动：{{files}}。评分已在数据库中，没有受影响。",
      en: "{{count}} sealed score files are missing or changed since they were received: {{files}}. The scores are in the database and safe.",
    },
    next: {
      zh: "请到“合并评分”页，从 U 盘重新接收同一份文件，即可恢复。找不到原文件的，勾选“照样继续”，记入记录。",
      en: "Take the same files again from the stick on the merge page; that restores them. Where they are gone for good, tick “go on all the same”; the journal names them.",
    },
  },
} as const satisfies Readonly<Record<string, Message>>;
export type ReceivedProblemKind = keyof typeof receivedProblems;

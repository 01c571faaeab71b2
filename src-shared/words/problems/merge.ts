import type { Message } from "#shared/words/sentence.ts";

export const mergeProblems = {
} as const satisfies Record<string, Message>;

export type MergeProblemKind = keyof typeof mergeProblems;

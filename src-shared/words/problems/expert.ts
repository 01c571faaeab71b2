import type { Message } from "#shared/words/sentence.ts";

export const expertProblems = {
} as const satisfies Record<string, Message>;

export type ExpertProblemKind = keyof typeof expertProblems;

import type { Message } from "#shared/words/sentence.ts";

export const mergeFindings = {
} as const satisfies Record<string, Message>;

export type MergeFindingCode = keyof typeof mergeFindings;

import type { Message } from "#shared/words/sentence.ts";

export const bundleProblems = {
} as const satisfies Record<string, Message>;

export type BundleProblemKind = keyof typeof bundleProblems;

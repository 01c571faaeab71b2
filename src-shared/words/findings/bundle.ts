import type { Message } from "#shared/words/sentence.ts";

export const bundleFindings = {
} as const satisfies Record<string, Message>;

export type BundleFindingCode = keyof typeof bundleFindings;

import type { Message } from "#shared/words/sentence.ts";

export const screeningFindings = {
} as const satisfies Record<string, Message>;

export type ScreeningFindingCode = keyof typeof screeningFindings;

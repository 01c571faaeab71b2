import type { Message } from "#shared/words/sentence.ts";

export const intakeFindings = {
} as const satisfies Record<string, Message>;

export type IntakeFindingCode = keyof typeof intakeFindings;

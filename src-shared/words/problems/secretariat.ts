import type { Message } from "#shared/words/sentence.ts";

export const secretariatProblems = {
} as const satisfies Record<string, Message>;

export type SecretariatProblemKind = keyof typeof secretariatProblems;

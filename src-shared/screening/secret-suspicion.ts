import type { FindingCode } from "#shared/finding-codes.ts";

const suspicions: readonly FindingCode[] = ["secrecy-declared", "secrecy-word-in-name", "secrecy-mark-in-text"];

/** Whether a finding says that material may be secret; a declaration that is only missing does not. */
export const isSecretSuspicion = (code: FindingCode): boolean => suspicions.includes(code);

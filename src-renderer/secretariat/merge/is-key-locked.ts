import type { Problem } from "#shared/problem.ts";

/** Whether a call was refused because the key of score files is locked: the box to unlock it says so itself. */
export const isKeyLocked = (problem: Problem | undefined): boolean => problem?.kind === "key/locked";

import type { CutLine } from "#shared/ipc/merge-calls.ts";

/** One category of the screen that decides. */
export type CutLineCategory = CutLine["categories"][number];

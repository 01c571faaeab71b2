import type { ConflictRow } from "#shared/ipc/roster-calls.ts";

/** Where a possible conflict stands. */
export type ConflictStanding = "undecided" | "confirmed" | "dismissed";

/** What was decided last, if anything was. */
export const conflictStanding = ({ decision }: ConflictRow): ConflictStanding => decision?.verdict ?? "undecided";

/** Key of a pair in lists. */
export const conflictKey = ({ expert, candidate }: Pick<ConflictRow, "expert" | "candidate">): string =>
  `${expert} ${candidate}`;

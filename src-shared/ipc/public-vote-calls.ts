import { z } from "zod";
import { GrantId } from "#shared/ids.ts";
import type { CandidateId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";

/** A row of the workbook that could not be given to one candidate, as it stands there. */
export interface UnmatchedVotes {
  readonly at: string;
  readonly numberRaw: string;
  readonly nameRaw: string;
  readonly votesRaw: string;
  /** `nobody` and `several`: whom the row means. `votes`: the cell is no whole number. `twice`: another row means the same. */
  readonly why: "nobody" | "several" | "votes" | "twice";
}

/** The public votes that are shown: the newest workbook. They count nowhere. */
export interface ShownPublicVotes {
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAtMs: number;
  readonly importedBy: string;
  /** By candidate. */
  readonly votes: Readonly<Record<CandidateId, number>>;
  readonly unmatched: readonly UnmatchedVotes[];
}

/** Public votes, for display only. */
export const publicVoteCalls = {
  "public-votes/import": call<ShownPublicVotes>()(z.object({ ...inRound, workbook: GrantId, by: Person })),
  "public-votes/read": call<{ shown: ShownPublicVotes | null }>()(z.object(inRound)),
} as const;

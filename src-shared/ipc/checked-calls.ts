import { z } from "zod";
import { secrecyCodes } from "#shared/eligibility/secrecy-clearance.ts";
import { CandidateId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

const Said = Reason.pipe(z.string().min(1));

/** A mark of secrecy that two people found to be none. */
export interface ClearanceRow {
  readonly id: number;
  readonly at: string;
  readonly fileName: string;
  readonly mark: string;
  readonly sha256: string;
  readonly basis: string;
  readonly judgement: string;
  readonly recordedBy: string;
  readonly witness: string;
  readonly recordedAtMs: number;
  /** Null while it is in force. */
  readonly revoked: { readonly by: string; readonly reason: string; readonly atMs: number } | null;
}

/** What people found out about something that the program can only suspect, one line a call. */
export const checkedCalls = {
  /** What was recorded of a candidate's marks, the newest first; whether it may be revoked still. */
  "secrecy/clearances": call<{ readonly clearances: readonly ClearanceRow[]; readonly mayRevoke: boolean }>()(
    z.object({ ...inRound, candidate: CandidateId }),
  ),
  /**
   * Records that words found in one content are no mark of secrecy. `at` and `mark` quote what the two people looked at;
   * `judgement` names the paper of those who judge secrets.
   */
  "secrecy/clear": call<Record<string, never>>()(
    z.object({
      ...inRound,
      candidate: CandidateId,
      code: z.enum(secrecyCodes),
      at: z.string().min(1).max(1000),
      mark: z.string().min(1).max(500),
      basis: Said,
      judgement: Reason,
      confirmed: z.literal(true),
      by: Person,
      witness: Person,
    }),
  ),
  "secrecy/revoke": call<Record<string, never>>()(
    z.object({ ...inRound, clearance: z.int().positive(), reason: Said, by: Person }),
  ),
  /** Records that two names that look like one unit's are two units. */
  "units/apart": call<Record<string, never>>()(
    z.object({ ...inRound, one: z.string().min(1), other: z.string().min(1), reason: Said, by: Person }),
  ),
  "units/apart-revoke": call<Record<string, never>>()(z.object({ ...inRound, id: z.int().positive(), by: Person })),
} as const;

import { z } from "zod";
import { Outcome } from "#shared/domain/candidate.ts";
import { CandidateId } from "#shared/ids.ts";
import type { CategoryId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import { ListChoice } from "#shared/screening/list-choice.ts";
import type { BulkPlan } from "#shared/screening/plan-bulk.ts";
import { UnitAnswer, type OverQuota, type RecordedChoice } from "#shared/screening/unit-choice.ts";

/** A bulk decision as it was recorded. */
export interface BulkRow {
  readonly id: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly decided: number;
  readonly decidedBy: string;
  readonly decidedAtMs: number;
  /** How many of its decisions are in force still; only these would be taken back. */
  readonly inForce: number;
  readonly undone: {
    readonly reason: string;
    readonly withdrawn: number;
    readonly undoneBy: string;
    readonly undoneAtMs: number;
  } | null;
}

/** A way of looking at the list that was given a name. */
export interface SavedFilter {
  readonly name: string;
  readonly choice: ListChoice;
  readonly savedBy: string;
}

/** A candidate whose decision a person has to look at before a bundle is built. */
export interface StandingRow {
  readonly candidate: CandidateId;
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly category: CategoryId;
  readonly decision: Outcome;
  readonly why: "changed" | "gone";
  /** A person let it stand as it is; null while it is open. */
  readonly exception: { readonly reason: string; readonly by: string; readonly atMs: number } | null;
}

const bulk = { ...inRound, candidates: z.array(CandidateId).min(1), outcome: Outcome, redecide: z.boolean() };

/** The daily work on many candidates, one line a call. */
export const screeningDeskCalls = {
  /** What a bulk decision would do; `seen` names this very plan. */
  "screening/bulk-preview": call<BulkPlan & { readonly seen: string }>()(z.object(bulk)),
  /** Refused when what was seen is no longer what would happen. */
  "screening/bulk-decide": call<{ decided: number }>()(
    z.object({ ...bulk, seen: z.string().max(64), reason: Reason, by: Person }),
  ),
  /** The newest first. */
  "screening/bulks": call<{ bulks: readonly BulkRow[] }>()(z.object(inRound)),
  /** The decisions before it are in force again, except where somebody decided since. */
  "screening/bulk-undo": call<{ withdrawn: number }>()(
    z.object({ ...inRound, bulk: z.int().positive(), reason: Reason.min(1), by: Person }),
  ),
  "screening/filters": call<{ filters: readonly SavedFilter[] }>()(z.object(inRound)),
  /** A filter of the same name is replaced. */
  "screening/save-filter": call<Record<string, never>>()(
    z.object({ ...inRound, name: z.string().trim().min(1).max(40), choice: ListChoice, by: Person }),
  ),
  "screening/remove-filter": call<Record<string, never>>()(
    z.object({ ...inRound, name: z.string().max(40), by: Person }),
  ),
  "quota/list": call<{ over: readonly OverQuota[]; choices: readonly RecordedChoice[] }>()(z.object(inRound)),
  /** Records whom the unit keeps; the others are withdrawn. */
  "quota/choose": call<{ withdrawn: number }>()(z.object({ ...inRound, ...UnitAnswer.shape, by: Person })),
  "bundles/standing": call<{ rows: readonly StandingRow[] }>()(z.object(inRound)),
  /** Lets decisions stand although something changed after them, each for a reason of its own, up to the newest intake. */
  "bundles/except": call<{ excepted: number }>()(
    z.object({
      ...inRound,
      exceptions: z.array(z.object({ candidate: CandidateId, reason: Reason.min(1) })).min(1),
      by: Person,
    }),
  ),
} as const;

import { z } from "zod";
import type { OtherForm } from "#shared/corrections/objective-item.ts";
import { CorrectionReason, DecisionKind, DecisionReason } from "#shared/formats/recorded-change.ts";
import { CandidateId, CategoryId, CriterionId, ExpertId, Sha256Hex } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

/** A change after the freeze as it was recorded: its number, and the result code with it (null while a tie is open). */
export interface RecordedNumber {
  readonly number: number;
  readonly resultCode: string | null;
}

/** A score file that was merged, and what would count without it. */
export interface MergedImport {
  readonly sha256: string;
  readonly expert: ExpertId;
  readonly expertName: string;
  readonly revision: number;
  readonly fileName: string;
  readonly mergedAtMs: number;
  readonly mergedBy: string;
  readonly counts: boolean;
  /** Revision that counts once this one is taken out; null: none. */
  readonly revisionAfter: number | null;
}

/** A score file that was taken out again. */
export interface RemovedImport {
  readonly id: number;
  readonly expert: ExpertId;
  readonly expertName: string;
  readonly revision: number;
  readonly fileName: string;
  readonly mergedAtMs: number;
  readonly removedAtMs: number;
  readonly removedBy: string;
  readonly witness: string;
  readonly reason: string;
  readonly nowRevision: number | null;
}

/** What changes after merging: an import taken out before the freeze; corrections and decisions after it. */
export const changeCalls = {
  "merge/imports": call<{ imports: readonly MergedImport[]; removed: readonly RemovedImport[] }>()(z.object(inRound)),
  /** `revisionAfter` is what the person was shown; when it is not so any more, nothing is done. */
  "merge/take-out": call<{ revision: number; nowRevision: number | null }>()(
    z.object({
      ...inRound,
      sha256: Sha256Hex,
      revisionAfter: z.int().positive().nullable(),
      by: Person,
      witness: Person,
      reason: Reason.min(1),
    }),
  ),
  /** One expert's scores for one candidate as they count, by criterion, whole tenths, and the panel's others; refused before the freeze. */
  "result/form": call<{ scores: Readonly<Record<string, number>>; others: readonly OtherForm[] }>()(
    z.object({ ...inRound, candidate: CandidateId, expert: ExpertId }),
  ),
  "result/correct": call<RecordedNumber>()(
    z.object({
      ...inRound,
      category: CategoryId,
      candidate: CandidateId,
      expert: ExpertId,
      reason: CorrectionReason,
      cells: z.array(z.object({ criterion: CriterionId, afterTenths: z.int().nonnegative() })).min(1),
      text: Reason.min(1),
      reference: Reason.min(1),
      /** On an objective item: that others still differ was seen, and goes onto the record. */
      acknowledged: z.boolean().optional(),
      by: Person,
      witness: Person,
    }),
  ),
  "result/decide": call<RecordedNumber>()(
    z.object({
      ...inRound,
      category: CategoryId,
      kind: DecisionKind,
      candidate: CandidateId,
      passedOver: CandidateId.optional(),
      revokes: z.int().positive().optional(),
      reason: DecisionReason,
      text: Reason.min(1),
      approver: Person,
      minutes: Reason.min(1),
      by: Person,
      witness: Person,
    }),
  ),
} as const;

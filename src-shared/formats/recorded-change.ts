import { z } from "zod";
import { CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";

/** What every change after the freeze says of itself: its place among them, who made it, before whom, and when. */
const recorded = {
  /** Counts all changes of the round, from 1. */
  number: z.int().positive(),
  category: CategoryId,
  /** In people's own words. */
  text: z.string(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  witness: z.string(),
  /** The result code before it; absent when a tie was open, so that there was none. */
  formerCode: z.string().optional(),
};

/** Why scores may be corrected after the freeze; there is no fifth reason. */
export const CorrectionReason = z.enum(["sum", "range", "objective", "abnormal"]);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** A single score before and after, in whole tenths of a point. */
const CorrectedCell = z.object({
  criterion: CriterionId,
  beforeTenths: z.int().nonnegative(),
  afterTenths: z.int().nonnegative(),
});

/** One expert's form for one candidate put right. An abnormal score may also be confirmed: nothing changes then. */
export const RecordedCorrection = z.object({
  ...recorded,
  candidate: CandidateId,
  expert: ExpertId,
  reason: CorrectionReason,
  cells: z.array(CorrectedCell).min(1),
  /** The paper that it rests on, e.g. the expert's signed statement. */
  reference: z.string(),
  /** On an objective item: other experts whose score still differs from the corrected one, as two people knew. */
  differing: z
    .array(z.object({ criterion: CriterionId, expert: ExpertId, tenths: z.int().nonnegative() }))
    .min(1)
    .optional(),
});
export type RecordedCorrection = z.infer<typeof RecordedCorrection>;

/**
 * What people decide once the order is known.
 *
 * `withdrawal`: leaves the list. `promotion`: the next of the reserve takes a free seat. `deviation`: somebody takes a
 * seat before whom the order puts first. `revocation`: takes the category's latest decision back.
 */
export const DecisionKind = z.enum(["withdrawal", "promotion", "deviation", "revocation"]);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** Coded grounds of decisions. */
export const DecisionReason = z.enum(["renounced", "objection", "ineligible", "vacancy", "panel", "mistake", "other"]);
export type DecisionReason = z.infer<typeof DecisionReason>;

/** Which grounds go with which decision. */
export const decisionReasons: Readonly<Record<DecisionKind, readonly DecisionReason[]>> = {
  withdrawal: ["renounced", "objection", "ineligible", "other"],
  promotion: ["vacancy"],
  deviation: ["panel", "objection", "other"],
  revocation: ["mistake", "other"],
};

/** A decision on the list; it never touches a score. */
export const RecordedDecision = z.object({
  ...recorded,
  kind: DecisionKind,
  /** Who leaves, or who takes the seat. */
  candidate: CandidateId,
  /** With a deviation: whom the order puts first. */
  passedOver: CandidateId.optional(),
  /** With a revocation: the number of the decision. */
  revokes: z.int().positive().optional(),
  reason: DecisionReason,
  /** Who approved it. */
  approver: z.string(),
  /** Where the minutes say so. */
  minutes: z.string(),
});
export type RecordedDecision = z.infer<typeof RecordedDecision>;

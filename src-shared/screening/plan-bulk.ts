import type { Outcome } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";

/** What has to be known of a candidate before it is decided on together with others. */
export interface BulkSubject {
  readonly id: CandidateId;
  readonly errors: number;
  readonly warnings: number;
  /** An open question of secrecy is among the errors or warnings. */
  readonly secrecy: boolean;
  readonly decision: Outcome | null;
  /** Something changed after the decision was made. */
  readonly changed: boolean;
  /** The newest delivery no longer has it. */
  readonly gone: boolean;
}

/** What is wanted for many at once. */
export interface BulkWish {
  readonly outcome: Outcome;
  /** Candidates that have another decision are decided anew instead of being left out. */
  readonly redecide: boolean;
}

/** Why a candidate is not decided on together with others. */
export type LeftOutWhy = "gone" | "secrecy" | "material-changed" | "same" | "decided" | "errors";

/** One decision that would be recorded. */
export interface BulkChange {
  readonly candidate: CandidateId;
  readonly before: Outcome | null;
  readonly warnings: number;
}

/** Exactly what a bulk decision would do. */
export interface BulkPlan {
  readonly changes: readonly BulkChange[];
  readonly leftOut: readonly { readonly candidate: CandidateId; readonly why: LeftOutWhy }[];
  /** Nothing is recorded without a reason. */
  readonly needsReason: boolean;
}

/**
 * Which of the chosen candidates would be decided, from what to what, and which not and why.
 *
 * Whatever a person has to look at by itself is left out: an override of an open error, material that changed after the
 * decision, a candidate who is gone. Only rejecting takes in those who are gone.
 *
 * Shape: in the order of `subjects`.
 */
export function planBulk(subjects: readonly BulkSubject[], wish: BulkWish): BulkPlan {
  const judged = subjects.map((subject) => ({ subject, why: whyLeftOut(subject, wish) }));
  const changes = judged.flatMap(({ subject, why }): BulkChange[] =>
    why === undefined ? [{ candidate: subject.id, before: subject.decision, warnings: subject.warnings }] : [],
  );
  const isAgainst = wish.outcome !== "admitted" || changes.some(({ warnings }) => warnings > 0);
  return {
    changes,
    leftOut: judged.flatMap(({ subject, why }) => (why === undefined ? [] : [{ candidate: subject.id, why }])),
    needsReason: changes.length > 0 && isAgainst,
  };
}

function whyLeftOut(subject: BulkSubject, { outcome, redecide }: BulkWish): LeftOutWhy | undefined {
  if (subject.gone && outcome !== "rejected") return "gone";
  if (subject.secrecy && outcome === "admitted") return "secrecy";
  if (subject.changed) return "material-changed";
  if (subject.decision === outcome) return "same";
  if (subject.decision !== null && !redecide) return "decided";
  if (subject.errors > 0 && outcome === "admitted") return "errors";
  return undefined;
}

import type { DecisionKind } from "#shared/formats/recorded-change.ts";

/** What every change is asked for, as typed so far. */
interface Said {
  readonly reason: string | undefined;
  readonly text: string;
  readonly witness: string;
}

export interface DecisionDraft extends Said {
  readonly kind: DecisionKind;
  readonly candidate: string | undefined;
  readonly passedOver: string | undefined;
  readonly approver: string;
  readonly minutes: string;
}

export interface CorrectionDraft extends Said {
  readonly candidate: string | undefined;
  readonly expert: string | undefined;
  /** Whether every score stands in its field. */
  readonly complete: boolean;
  readonly reference: string;
  /** Whether others who still differ on an objective item were looked at; true where there are none. */
  readonly acknowledged: boolean;
}

export type ChangeNeed =
  | "who"
  | "passedOver"
  | "expert"
  | "scores"
  | "reason"
  | "text"
  | "approver"
  | "minutes"
  | "reference"
  | "acknowledge"
  | "witness"
  | "twoPeople";

const isEmpty = (text: string): boolean => text.trim() === "";

function people({ witness }: Said, by: string): ChangeNeed[] {
  if (isEmpty(witness)) return ["witness"];
  return witness.trim() === by.trim() ? ["twoPeople"] : [];
}

/** What still keeps a decision from being recorded, in the order of the form. */
export function decisionNeeds(draft: DecisionDraft, by: string): readonly ChangeNeed[] {
  const needs: ChangeNeed[] = [];
  if (draft.candidate === undefined) needs.push("who");
  if (draft.kind === "deviation" && draft.passedOver === undefined) needs.push("passedOver");
  if (draft.reason === undefined) needs.push("reason");
  if (isEmpty(draft.text)) needs.push("text");
  if (isEmpty(draft.approver)) needs.push("approver");
  if (isEmpty(draft.minutes)) needs.push("minutes");
  return [...needs, ...people(draft, by)];
}

/** What still keeps a correction from being recorded, in the order of the form. */
export function correctionNeeds(draft: CorrectionDraft, by: string): readonly ChangeNeed[] {
  const needs: ChangeNeed[] = [];
  if (draft.candidate === undefined) needs.push("who");
  if (draft.expert === undefined) needs.push("expert");
  if (!draft.complete) needs.push("scores");
  if (draft.reason === undefined) needs.push("reason");
  if (isEmpty(draft.text)) needs.push("text");
  if (isEmpty(draft.reference)) needs.push("reference");
  if (!draft.acknowledged) needs.push("acknowledge");
  return [...needs, ...people(draft, by)];
}

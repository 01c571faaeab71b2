import { z } from "zod";
import type { Declared, Outcome as Decision } from "#shared/domain/candidate.ts";
import { Outcome } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { FormEvidence, FormMention } from "#shared/eligibility/form-evidence.ts";
import type { Finding, Severity } from "#shared/finding.ts";
import { CandidateId, type CategoryId, GrantId, type RoundId, type UnitId } from "#shared/ids.ts";
import type { ChangeKind } from "#shared/intake/delivery-change.ts";
import { bundleCalls, type OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import type { FieldId } from "#shared/rules/condition.ts";
import { call } from "#shared/ipc/call.ts";
import { converterCalls } from "#shared/ipc/converter-calls.ts";
import { changeCalls } from "#shared/ipc/change-calls.ts";
import { handOutCalls } from "#shared/ipc/hand-out-calls.ts";
import { mergeCalls } from "#shared/ipc/merge-calls.ts";
import { receivedCalls } from "#shared/ipc/received-calls.ts";
import { resultPaperCalls } from "#shared/ipc/result-paper-calls.ts";
import { paperEntryCalls } from "#shared/ipc/paper-entry-calls.ts";
import { freezeCalls } from "#shared/ipc/freeze-calls.ts";
import { solidityCalls } from "#shared/ipc/solidity-calls.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import { runOffCalls } from "#shared/ipc/run-off-calls.ts";
import { ruleCalls, type RoundSummary } from "#shared/ipc/rule-calls.ts";
import { publicVoteCalls } from "#shared/ipc/public-vote-calls.ts";
import { rosterCalls } from "#shared/ipc/roster-calls.ts";
import { photoCalls } from "#shared/ipc/photo-calls.ts";
import { redeliveryCalls } from "#shared/ipc/redelivery-calls.ts";
import { screeningDeskCalls } from "#shared/ipc/screening-desk-calls.ts";
import { keepingCalls, type KeptFiles } from "#shared/ipc/keeping-calls.ts";
import { KeepChoice } from "#shared/intake/keep-choice.ts";
import { checkedCalls } from "#shared/ipc/checked-calls.ts";
import { handOverCalls } from "#shared/ipc/hand-over-calls.ts";
import type { VerifiedValue } from "#shared/domain/verified.ts";
import { verifyCalls } from "#shared/ipc/verify-calls.ts";
import { unitCalls } from "#shared/ipc/unit-calls.ts";
import { tableCalls } from "#shared/ipc/table-calls.ts";
import { screeningPaperCalls } from "#shared/ipc/screening-paper-calls.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Where a round stands: what the steps of the desk show, and what comes next. */
export interface RoundOverview extends RoundSummary {
  readonly ruleHash: string;
  readonly rulesFrozenAtMs: number | null;
  readonly intakeAtMs: number | null;
  readonly deliveryFolder: string | null;
  readonly categories: readonly {
    readonly id: CategoryId;
    readonly title: RuleFile["title"];
    readonly seats: number;
    readonly nominated: number;
    readonly admitted: number;
    readonly correction: number;
    readonly rejected: number;
    readonly undecided: number;
    readonly experts: number;
  }[];
  readonly experts: number;
  /** Decisions that a person has to look at again: the material changed after them, or the delivery has it no more. */
  readonly marked: number;
  readonly organiserKey: OrganiserKey | null;
  readonly bundles: number;
  /** Experts of whom a score file counts. */
  readonly scoreFiles: number;
  readonly frozenAtMs: number | null;
  readonly openTies: number;
  readonly resultCode: string | null;
}

export interface IntakeAnswer {
  readonly candidates: number;
  readonly units: number;
  readonly files: number;
  readonly bytes: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Number of this intake. */
  readonly run: number;
  /** Files whose content was opened; the others were known from before. */
  readonly filesRead: number;
  /** Files with other bytes than before, though size and time of change are the same; told when everything was read. */
  readonly changedSilently?: number;
  /** Copies that it kept; absent when none were asked for. */
  readonly kept?: KeptFiles;
  /** How many differences to the intake before, by kind. */
  readonly changes: Partial<Readonly<Record<ChangeKind, number>>>;
}

/** A finding as stored, with whom it concerns. */
export interface StoredFinding extends Finding {
  readonly id: number;
  readonly candidate: CandidateId | null;
  readonly unit: UnitId | null;
  readonly category: CategoryId | null;
  readonly stage: "intake" | "screening";
}

export interface ScreeningRow {
  readonly id: CandidateId;
  readonly number: string;
  readonly category: CategoryId;
  readonly name: string;
  readonly place: string;
  readonly unit: UnitId;
  readonly unitName: string;
  /** Id of a unit type of the rule file, for its quota; null while unknown. */
  readonly unitType?: string | null;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly remarks: number;
  readonly decision: Decision | null;
  /** Something changed after the decision was made; it holds until it is made anew. */
  readonly changed?: boolean;
  /** The newest delivery no longer has the candidate. */
  readonly gone?: boolean;
}

/** Everybody who is nominated, and the findings on units that nominated more than they may. */
export interface ListedScreening {
  readonly rows: readonly ScreeningRow[];
  readonly overQuota: readonly StoredFinding[];
}

export interface StoredDecision {
  readonly outcome: Decision;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAtMs: number;
  /** It was taken back; the one before it is in force again. Null while it was not. */
  readonly withdrawn: { readonly by: string; readonly atMs: number } | null;
}

/** A declared fact and what was verified of it; `holds` is false once the cell says something else than it did then. */
export interface CheckedField {
  readonly field: FieldId;
  readonly declared: string;
  readonly verified: (VerifiedValue & { readonly holds: boolean }) | null;
}

/** A condition set against what was declared. */
export interface ConditionCheck {
  readonly id: string;
  readonly kind: "hard" | "soft" | "judged";
  readonly text: RuleFile["title"];
  readonly source: string;
  readonly declared: string;
  /** The facts that it looks at, each with what was verified of it. */
  readonly fields: readonly CheckedField[];
  readonly verdict: "pass" | "needs-exception" | "fail" | "invalid" | "missing" | "judged";
}

/** A condition with what the Word form says of it. */
export interface ShownCondition extends ConditionCheck {
  readonly evidence: readonly FormEvidence[];
}

export interface ScreeningDetail extends ScreeningRow {
  readonly firstNominator: string;
  readonly receivedOn: string | null;
  readonly notSecret: boolean | null;
  readonly summary: string;
  readonly at: string;
  readonly declared: Declared;
  readonly conditions: readonly ShownCondition[];
  /** Whether the Word form was searched; without text in it there is nothing to find. */
  readonly formSearched: boolean;
  /** Hours, star levels and people reached that the form mentions. */
  readonly mentions: readonly FormMention[];
  readonly materials: readonly Material[];
  readonly findings: readonly StoredFinding[];
  readonly decisions: readonly StoredDecision[];
}

/** Everything that the secretariat's desk may ask of the core, one line a call. */
export const secretariatCalls = {
  "rounds/list": call<readonly RoundSummary[]>()(z.object({})),
  "rounds/create": call<RoundSummary>()(
    z.object({ preset: z.literal("cast-2023"), practice: z.boolean(), by: Person }),
  ),
  /** Generates the sample delivery and a practice round for it. */
  "rounds/sample": call<{ round: RoundId; delivery: GrantId; roster: GrantId; folder: string }>()(
    z.object({
      candidates: z.int().min(12).max(3000),
      experts: z.int().min(3).max(30),
      seed: z.int().nonnegative(),
      faults: z.boolean(),
      /** Small patchworks for photos: quick to make, and nothing to look at. */
      light: z.boolean().optional(),
      by: Person,
    }),
  ),
  "rounds/overview": call<RoundOverview>()(z.object(inRound)),
  /** `keep`: which files are copied into the round's folder, none when it is absent. `everything` opens also files whose size and time of change are those of the last intake. */
  "intake/run": call<IntakeAnswer>()(
    z.object({
      ...inRound,
      delivery: GrantId,
      everything: z.boolean().optional(),
      keep: KeepChoice.optional(),
      by: Person,
    }),
  ),
  "screening/list": call<ListedScreening>()(z.object(inRound)),
  /** Every finding of the round. */
  "screening/findings": call<readonly StoredFinding[]>()(z.object(inRound)),
  "screening/candidate": call<ScreeningDetail>()(z.object({ ...inRound, candidate: CandidateId })),
  "screening/decide": call<{ decided: number }>()(
    z.object({ ...inRound, candidates: z.array(CandidateId).min(1), outcome: Outcome, reason: Reason, by: Person }),
  ),
  ...redeliveryCalls,
  ...screeningDeskCalls,
  ...tableCalls,
  ...photoCalls,
  ...screeningPaperCalls,
  ...ruleCalls,
  ...rosterCalls,
  ...unitCalls,
  ...handOverCalls,
  ...checkedCalls,
  ...keepingCalls,
  ...verifyCalls,
  ...bundleCalls,
  ...converterCalls,
  ...handOutCalls,
  ...mergeCalls,
  ...receivedCalls,
  ...paperEntryCalls,
  ...changeCalls,
  ...freezeCalls,
  ...solidityCalls,
  ...resultPaperCalls,
  ...runOffCalls,
  ...publicVoteCalls,
} as const;

import { z } from "zod";
import { Expert } from "#shared/domain/expert.ts";
import type { Finding } from "#shared/finding.ts";
import { CandidateId, CategoryId, ExpertId, GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import type { AssignmentFigures, AssignmentGaps } from "#shared/roster/assignment-figures.ts";
import type { Assignment } from "#shared/roster/assignment.ts";
import type { ConflictGround } from "#shared/roster/conflict-ground.ts";

export interface RosterAnswer {
  readonly experts: readonly Expert[];
  readonly findings: readonly Finding[];
}

/** One change of the roster. `before` null: new; `after` null: left all panels. */
export interface RosterChange {
  readonly expert: ExpertId;
  readonly before: Expert | null;
  readonly after: Expert | null;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAtMs: number;
}

export interface RosterList {
  /** Those who sit on a panel. */
  readonly experts: readonly Expert[];
  /** Those who have left but hold slips; they judge nobody. */
  readonly left: readonly { readonly id: ExpertId; readonly name: string; readonly unit: string }[];
  /** Sizes of the panels against the rules. */
  readonly findings: readonly Finding[];
  /** The newest first. */
  readonly changes: readonly RosterChange[];
  /** A bundle was built: changes need a reason. */
  readonly needsReason: boolean;
}

/** An expert and a candidate who may be too close, and what was decided of it. */
export interface ConflictRow {
  readonly expert: ExpertId;
  readonly expertName: string;
  readonly expertUnit: string;
  readonly candidate: CandidateId;
  readonly candidateName: string;
  readonly category: CategoryId;
  readonly place: string;
  readonly unitName: string;
  readonly firstNominator: string;
  /** Empty when a person named the pair unasked. */
  readonly grounds: readonly ConflictGround[];
  readonly decision: {
    readonly verdict: "confirmed" | "dismissed";
    readonly reason: string;
    readonly decidedBy: string;
    readonly decidedAtMs: number;
  } | null;
}

export interface UnitAliasRow {
  readonly id: number;
  readonly name: string;
  readonly alias: string;
  readonly addedBy: string;
  readonly addedAtMs: number;
}

/** Who judges whom in one category. */
export interface CategoryAssignment {
  readonly category: CategoryId;
  /** The panel, by id. */
  readonly experts: readonly { readonly id: ExpertId; readonly name: string }[];
  /** The admitted, in the order of the workbook. */
  readonly candidates: readonly { readonly id: CandidateId; readonly name: string }[];
  readonly recusals: readonly { readonly expert: ExpertId; readonly candidate: CandidateId }[];
  /** Null: the full panel judges everybody. */
  readonly split:
    | (Assignment & {
        readonly decidedBy: string;
        readonly decidedAtMs: number;
        readonly reason: string;
        readonly figures: AssignmentFigures;
        readonly gaps: AssignmentGaps;
      })
    | null;
}

const Pair = z.object({ expert: ExpertId, candidate: CandidateId });
const inCategory = { ...inRound, category: CategoryId, reason: Reason, by: Person };

/** Panels, conflicts and the split of work, one line a call. */
export const rosterCalls = {
  "roster/import": call<RosterAnswer>()(z.object({ ...inRound, workbook: GrantId, by: Person })),
  "roster/list": call<RosterList>()(z.object(inRound)),
  /** Adds an expert (`id` null: the next free number) or puts new facts and panels in place of the present ones. */
  "roster/save": call<{ expert: ExpertId }>()(
    z.object({
      ...inRound,
      deed: z.enum(["add", "change"]),
      id: ExpertId.nullable(),
      facts: Expert.omit({ id: true }),
      reason: Reason,
      by: Person,
    }),
  ),
  /** Takes an expert off all panels; who holds a slip stays known by name. */
  "roster/remove": call<Record<string, never>>()(
    z.object({ ...inRound, expert: ExpertId, reason: Reason, by: Person }),
  ),
  "conflicts/list": call<{ rows: readonly ConflictRow[]; aliases: readonly UnitAliasRow[] }>()(z.object(inRound)),
  /** Confirmed: the expert never receives the candidate's files, from the next bundle on. */
  "conflicts/decide": call<{ decided: number }>()(
    z.object({
      ...inRound,
      pairs: z.array(Pair).min(1),
      verdict: z.enum(["confirmed", "dismissed"]),
      reason: Reason,
      by: Person,
    }),
  ),
  /** Says that two names mean one unit. */
  "conflicts/add-alias": call<Record<string, never>>()(
    z.object({
      ...inRound,
      name: z.string().trim().min(2).max(120),
      alias: z.string().trim().min(2).max(120),
      by: Person,
    }),
  ),
  "conflicts/remove-alias": call<Record<string, never>>()(z.object({ ...inRound, id: z.int(), by: Person })),
  "assignment/list": call<{ categories: readonly CategoryAssignment[]; needsReason: boolean; minimumValid: number }>()(
    z.object(inRound),
  ),
  /** `keep`: what still fits of the present split stays. */
  "assignment/split": call<Record<string, never>>()(
    z.object({
      ...inCategory,
      perCandidate: z.int().min(1).max(99),
      seed: z.string().trim().min(1).max(40),
      keep: z.boolean(),
    }),
  ),
  "assignment/full": call<Record<string, never>>()(z.object(inCategory)),
} as const;

import { z } from "zod";
import type { BundleSummary, CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { Finding } from "#shared/finding.ts";
import { BundleId, CandidateId, CriterionId, GrantId } from "#shared/ids.ts";
import type { CategoryId, ExpertId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

/** A bundle on this laptop and the experts who work on it here. */
export interface DeskBundle extends BundleSummary {
  readonly importedAtMs: number;
  readonly seats: readonly {
    readonly expert: ExpertId;
    readonly name: string;
    readonly sealedRevision: number | null;
  }[];
}

/** What was found on the stick, before anything is copied. */
export interface InspectedBundle {
  readonly summary: BundleSummary;
  readonly missingVolumes: readonly string[];
  readonly alreadyImported: boolean;
  readonly findings: readonly Finding[];
}

/** The expert who is unlocked now. */
export interface OpenSeat {
  readonly bundle: BundleId;
  readonly expert: ExpertId;
  readonly name: string;
  readonly keyFingerprint: string;
  readonly pledgedAtMs: number | null;
}

export interface CandidateState {
  readonly id: CandidateId;
  readonly category: CategoryId;
  readonly name: string;
  readonly unitName: string;
  readonly place: string;
  readonly state: "judging" | "recused" | "abstained";
  readonly reason: string;
  /** Set by the secretariat: the expert cannot take it back. */
  readonly by: "expert" | "secretariat";
  readonly flagged: boolean;
  readonly scoredCriteria: number;
  /** All criteria scored; null total otherwise. */
  readonly totalTenths: number | null;
}

export interface DeskOverview {
  readonly seat: OpenSeat;
  readonly title: RuleFile["title"];
  readonly practice: boolean;
  readonly ruleHash: string;
  /** Categories of this expert, with their rubrics. */
  readonly categories: readonly Category[];
  readonly recusalReasons: RuleFile["recusalReasons"];
  /** In the expert's own stable order. */
  readonly candidates: readonly CandidateState[];
  readonly lastCandidate: CandidateId | null;
  readonly sealed: {
    readonly revision: number;
    readonly sealedAtMs: number;
    readonly sha256: string;
    readonly fileName: string;
  } | null;
}

export interface CandidateDesk {
  readonly candidate: CatalogueCandidate;
  readonly standing: CandidateState;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly savedAtMs: number | null;
}

/** What still keeps the expert from sealing, and what to look at again. */
export interface SealCheck {
  readonly missing: readonly {
    readonly candidate: CandidateId;
    readonly name: string;
    readonly criteria: readonly CriterionId[];
  }[];
  readonly flagged: readonly CandidateId[];
  readonly recused: number;
  readonly abstained: number;
  readonly complete: number;
  readonly hints: readonly {
    readonly code: "equal-pile" | "same-criterion" | "small-spread";
    readonly category: CategoryId;
    readonly count: number;
  }[];
}

export interface Sealed {
  readonly revision: number;
  readonly sealedAtMs: number;
  readonly sha256: string;
  readonly fileName: string;
}

const inBundle = { bundle: BundleId };
const ofCandidate = { bundle: BundleId, candidate: CandidateId };

/** Everything that the expert's desk may ask of the core, one line a call. */
export const expertCalls = {
  "desk/list": call<{ bundles: readonly DeskBundle[] }>()(z.object({})),
  "desk/inspect": call<InspectedBundle>()(z.object({ source: GrantId })),
  "desk/import": call<{ bundle: BundleId; files: number; bytes: number }>()(z.object({ source: GrantId })),
  /** Opens the desk of the expert whose slip has this code: makes the expert's key the first time, unlocks it later. */
  "desk/activate": call<OpenSeat>()(z.object({ ...inBundle, code: z.string().min(1).max(60) })),
  "desk/lock": call<Record<string, never>>()(z.object({})),
  "review/overview": call<DeskOverview>()(z.object(inBundle)),
  "review/pledge": call<{ pledgedAtMs: number }>()(z.object(inBundle)),
  "review/candidate": call<CandidateDesk>()(z.object(ofCandidate)),
  /** `tenths` null empties the cell. */
  "review/save-score": call<{ savedAtMs: number; totalTenths: number | null }>()(
    z.object({ ...ofCandidate, criterion: CriterionId, tenths: z.int().nullable() }),
  ),
  "review/save-comment": call<{ savedAtMs: number }>()(z.object({ ...ofCandidate, comment: z.string().max(5000) })),
  "review/set-flag": call<{ savedAtMs: number }>()(z.object({ ...ofCandidate, flagged: z.boolean() })),
  /** Recusing empties nothing on disk but the scores count no more; `judging` takes the expert's own recusal back. */
  "review/set-standing": call<{ savedAtMs: number }>()(
    z.object({
      ...ofCandidate,
      state: z.enum(["judging", "recused", "abstained"]),
      reason: z.string().trim().max(500),
    }),
  ),
  "submission/check": call<SealCheck>()(z.object(inBundle)),
  "submission/seal": call<Sealed>()(z.object(inBundle)),
  "submission/export": call<{ path: string; sha256: string }>()(z.object({ ...inBundle, target: GrantId })),
  "submission/reopen": call<{ revision: number }>()(
    z.object({ ...inBundle, reason: z.string().trim().min(1).max(500) }),
  ),
} as const;

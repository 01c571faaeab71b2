import { z } from "zod";
import type { Finding } from "#shared/finding.ts";
import type { CategoryResult, RecordedVote } from "#shared/formats/result.ts";
import { CandidateId, CategoryId, GrantId } from "#shared/ids.ts";
import type { CriterionId, ExpertId } from "#shared/ids.ts";
import { Passphrases } from "#shared/ipc/bundle-calls.ts";
import { call } from "#shared/ipc/call.ts";
import type { MissingPolicy, RuleFile } from "#shared/rules/rule-file.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

/** The checks of a paper entry that a score file has not; they stand where seal, signature and certificate stand. */
type PaperStep = "typed" | "compared" | "totals" | "scan";

/** The checks of one score file, in order; the first that fails ends the chain. */
export type MergeStep =
  | "sealed"
  | "readable"
  | "signature"
  | "round"
  | "practice"
  | "bundle"
  | "rules"
  | "slip"
  | "certificate"
  | "revision"
  | "range"
  | "coverage"
  | PaperStep;

/** A single score that merging changes. Points as decimals; null: no score. */
export interface CellChange {
  readonly candidate: CandidateId;
  readonly name: string;
  readonly criterion: CriterionId;
  readonly criterionName: RuleFile["title"];
  readonly before: string | null;
  readonly after: string | null;
}

export interface InspectedFile {
  /** Of the signed content; empty when it could not be opened. */
  readonly sha256: string;
  /** Of the file as it lies on the stick. */
  readonly fileSha256: string;
  readonly fileName: string;
  /** Typed from paper sheets by two people; nothing is signed by an expert's key. */
  readonly isPaper?: boolean;
  /** `same`: already merged, changes nothing. */
  readonly verdict: "new" | "newer-revision" | "same" | "refused";
  readonly expert: { readonly id: ExpertId; readonly name: string } | null;
  readonly revision: number | null;
  readonly keyFingerprint: string | null;
  readonly steps: readonly { readonly step: MergeStep; readonly passed: boolean }[];
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly forms: number;
    readonly scored: number;
    readonly recused: number;
    readonly abstained: number;
    readonly changedCells: number;
  };
  /** What a file that replaces an earlier revision changes, cell by cell; empty for every other one. */
  readonly changes: readonly CellChange[];
  /** Revision that counts now and would be replaced; null when the file replaces none. */
  readonly replaces: number | null;
}

/** What merging would do; nothing counts before it is committed under this id. */
export interface MergePlan {
  readonly plan: string;
  readonly files: readonly InspectedFile[];
}

/** The plan as it is shown, with how many damaged sealed files were taken again because they were among the chosen ones. */
export interface InspectedPlan extends MergePlan {
  readonly restored: number;
}

export interface MergeProgress {
  readonly frozenAtMs: number | null;
  readonly quorumMet: boolean;
  readonly experts: readonly {
    readonly id: ExpertId;
    readonly name: string;
    readonly revision: number | null;
    /** Empty when it was typed from paper. */
    readonly keyFingerprint: string | null;
    readonly categories: readonly {
      readonly id: CategoryId;
      readonly assigned: number;
      readonly scored: number;
      readonly recused: number;
      readonly abstained: number;
    }[];
  }[];
}

/** The screen that decides: ranks, scores as given, the line, the tie. Refused before the freeze. */
export interface CutLine {
  readonly frozenAtMs: number;
  readonly stateHash: string;
  readonly ruleHash: string;
  readonly resultCode: string | null;
  /** The code before the latest correction or decision; null without any. */
  readonly formerCode: string | null;
  /** What the rules make of candidates with fewer than `needed` valid scores. */
  readonly missing: { readonly policy: MissingPolicy; readonly needed: number };
  readonly categories: readonly (CategoryResult & {
    /** Who takes a seat by figures and vote, before any decision: where the line is drawn. */
    readonly drawn: readonly CandidateId[];
    readonly experts: readonly { readonly id: ExpertId; readonly name: string }[];
    /** Totals by candidate, one per expert in the order of `experts`; `dropped` ones are struck through. */
    readonly totals: Readonly<
      Record<
        string,
        readonly {
          readonly state: "scored" | "recused" | "abstained" | "blank";
          readonly printed: string;
          readonly dropped: boolean;
        }[]
      >
    >;
  })[];
}

export interface WrittenResult {
  readonly resultCode: string;
  readonly folder: string;
  readonly files: readonly string[];
  /** Name of the evidence pack among the files. */
  readonly pack: string;
  /** Fingerprint of the organiser's key that signed the pack as a whole; null: none did. */
  readonly signedBy: string | null;
}

/** Go on though sealed files are not as they were received (`received/damaged`); the journal names them. */
const despiteDamage = z.boolean().optional();

/** From score files to the result, one line a call. */
export const mergeCalls = {
  /** Needs the unlocked key (`keys/unlock`). */
  "merge/inspect": call<InspectedPlan>()(z.object({ ...inRound, files: z.array(GrantId).min(1) })),
  "merge/commit": call<{ merged: number; unchanged: number; refused: number }>()(
    z.object({ ...inRound, plan: z.string(), by: Person }),
  ),
  "merge/progress": call<MergeProgress>()(z.object(inRound)),
  "result/freeze": call<{ stateHash: string }>()(
    z.object({ ...inRound, by: Person, witness: Person, exception: Reason, despiteDamage }),
  ),
  "result/cut-line": call<CutLine>()(z.object(inRound)),
  "result/vote": call<{ vote: RecordedVote }>()(
    z.object({
      ...inRound,
      category: CategoryId,
      chosen: z.array(CandidateId).min(1),
      tally: z.array(z.object({ candidate: CandidateId, votes: z.int().nonnegative() })),
      by: Person,
      witness: Person,
      reason: Reason.min(1),
      demonstration: z.boolean(),
    }),
  ),
  /** With the passphrases of the organiser's key the evidence pack is signed as a whole. */
  "result/write": call<WrittenResult>()(
    z.object({ ...inRound, target: GrantId, by: Person, passphrases: Passphrases.optional(), despiteDamage }),
  ),
} as const;

import { z } from "zod";
import type { BundleSummary, CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { Finding } from "#shared/finding.ts";
import { BundleId, CandidateId, CriterionId, GrantId } from "#shared/ids.ts";
import type { CategoryId, ExpertId } from "#shared/ids.ts";
import type { MaterialTroubleCode } from "#shared/domain/material-trouble.ts";
import { ballotCalls } from "#shared/ipc/ballot-calls.ts";
import { call } from "#shared/ipc/call.ts";
import { judgingCalls } from "#shared/ipc/judging-calls.ts";
import { sessionCalls } from "#shared/ipc/session-calls.ts";
import { readingCalls } from "#shared/ipc/reading-calls.ts";
import { paperCalls } from "#shared/ipc/paper-calls.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

/** Where a volume of a bundle is. Number 0 is the payload of the head. */
export interface VolumeState {
  readonly number: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly state: "missing" | "present" | "verified" | "damaged";
}

/** A bundle on this laptop and the experts who work on it here. */
export interface DeskBundle extends BundleSummary {
  readonly importedAtMs: number;
  /** `stick`: the volumes are read where they lie. */
  readonly place: "laptop" | "stick";
  readonly volumeStates: readonly VolumeState[];
  /** Names are sealed while nobody is unlocked, so experts are told apart by their ids. */
  readonly seats: readonly {
    readonly expert: ExpertId;
    readonly sealedRevision: number | null;
  }[];
}

/** An import that was begun and is not whole; nobody can open it. */
export interface IncomingBundle {
  readonly bundle: BundleId;
  readonly title: RuleFile["title"];
  readonly version: number;
  readonly practice: boolean;
  readonly volumeStates: readonly VolumeState[];
}

/** What was found on the sticks, before anything is copied. */
export interface InspectedBundle {
  readonly summary: BundleSummary;
  /** `here`: already copied by an import that was begun. */
  readonly volumes: readonly {
    readonly number: number;
    readonly fileName: string;
    readonly sizeBytes: number;
    readonly where: "here" | "source" | "missing";
  }[];
  readonly alreadyImported: boolean;
  /** Version of the same round that is on this laptop and will be replaced; null when there is none. */
  readonly replacesVersion: number | null;
  /** The bundle is signed with another key than the one known here; `vouched`: the old key says that it may be. */
  readonly keyChange: { readonly known: string; readonly found: string; readonly vouched: boolean } | null;
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

/** What a newer bundle changed for an expert who had begun on an older one. */
export interface BundleChanges {
  readonly fromVersion: number;
  readonly added: readonly CandidateId[];
  readonly corrected: readonly CandidateId[];
  /** No longer in the bundle; their scores are kept with the older one. */
  readonly withdrawn: readonly CandidateId[];
}

export interface CandidateState {
  readonly id: CandidateId;
  readonly category: CategoryId;
  readonly name: string;
  readonly unitName: string;
  readonly place: string;
  /** Empty of a recusal that the secretariat set. */
  readonly firstNominator: string;
  readonly state: "judging" | "recused" | "abstained";
  readonly reason: string;
  /** Set by the secretariat: the expert cannot take it back. */
  readonly by: "expert" | "secretariat";
  readonly flagged: boolean;
  /** Why the expert wants to look again; empty when nothing was said. */
  readonly flagReason: string;
  /** What a newer bundle did to this candidate, until the expert has looked again. */
  readonly change: "added" | "corrected" | null;
  readonly scoredCriteria: number;
  /** All criteria scored; null total otherwise. */
  readonly totalTenths: number | null;
}

export interface DeskOverview {
  readonly seat: OpenSeat;
  /** The expert's own unit, as the roster has it. */
  readonly expertUnit: string;
  readonly title: RuleFile["title"];
  readonly practice: boolean;
  readonly ruleHash: string;
  /** Categories of this expert, with their rubrics. */
  readonly categories: readonly Category[];
  readonly recusalReasons: RuleFile["recusalReasons"];
  /** In the expert's own stable order. */
  readonly candidates: readonly CandidateState[];
  readonly lastCandidate: CandidateId | null;
  readonly version: number;
  readonly withdrawn: number;
  readonly volumeStates: readonly VolumeState[];
  readonly sealed: {
    readonly revision: number;
    readonly sealedAtMs: number;
    readonly sha256: string;
    /** Of the signed content, whoever it is sealed to: what paper and file are compared by. */
    readonly contentSha256: string;
    readonly fileName: string;
  } | null;
}

export interface CandidateDesk {
  readonly candidate: CatalogueCandidate;
  readonly standing: CandidateState;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  /** What was said of single criteria, by criterion. */
  readonly criterionComments: Readonly<Record<string, string>>;
  readonly savedAtMs: number | null;
}

/** What still keeps the expert from sealing, and what to look at again. */
export interface SealCheck {
  readonly missing: readonly {
    readonly candidate: CandidateId;
    readonly name: string;
    readonly criteria: readonly CriterionId[];
    /** The rule file asks for a comment on such a total, and there is none. */
    readonly comment: boolean;
  }[];
  readonly flagged: readonly CandidateId[];
  /** Changed by a newer bundle and not looked at since. */
  readonly changed: readonly CandidateId[];
  readonly recused: number;
  readonly abstained: number;
  readonly complete: number;
  /** Materials that could not be shown as they should be, or whose bytes are not as they were signed. */
  readonly damaged: readonly {
    readonly candidate: CandidateId;
    readonly title: string;
    readonly code: MaterialTroubleCode;
  }[];
  readonly hints: readonly SealHint[];
}

/** A sign that a scale was hardly used, or that a place hangs by a thread. It never blocks. */
export interface SealHint {
  readonly code: "equal-pile" | "same-criterion" | "small-spread" | "line-tie" | "line-near";
  readonly category: CategoryId;
  /** `small-spread` and `line-near`: tenths of a point; `same-criterion`: the score that all have, in tenths; else candidates. */
  readonly count: number;
  /** The criterion that is the same for all; null for the other hints. */
  readonly criterion: CriterionId | null;
  /** Whom it is about, highest total first; empty where it is about all. */
  readonly candidates: readonly CandidateId[];
}

export interface Sealed {
  readonly revision: number;
  readonly sealedAtMs: number;
  readonly sha256: string;
  readonly contentSha256: string;
  readonly fileName: string;
}

const Sources = z.array(GrantId).min(1).max(50);
const inBundle = { bundle: BundleId };
const ofCandidate = { bundle: BundleId, candidate: CandidateId };

/** Everything that the expert's desk may ask of the core, one line a call. */
export const expertCalls = {
  "desk/list": call<{ bundles: readonly DeskBundle[]; incoming: readonly IncomingBundle[] }>()(z.object({})),
  /** `sources`: a bundle's folder or head first, then other sticks with its volumes. */
  "desk/inspect": call<InspectedBundle>()(z.object({ sources: Sources })),
  /**
   * Goes on where an import of the same bundle stopped. `acceptKey`: a person compared the fingerprint of a new
   * organiser's key for which no old key vouches.
   */
  "desk/import": call<{ bundle: BundleId; files: number; bytes: number }>()(
    z.object({ sources: Sources, place: z.enum(["laptop", "stick"]), acceptKey: z.boolean() }),
  ),
  /** Throws away what an unfinished import has copied. */
  "desk/discard": call<Record<string, never>>()(z.object(inBundle)),
  /** Says where the volumes of a bundle are now that is read from a stick, or brings damaged ones again. */
  "desk/find-volumes": call<{ found: number; missing: readonly string[] }>()(
    z.object({ ...inBundle, sources: Sources }),
  ),
  /** Hashes what was not verified yet; for bundles that are read from a stick. */
  "desk/verify": call<{ volumeStates: readonly VolumeState[]; findings: readonly Finding[] }>()(z.object(inBundle)),
  /** Opens the desk of the expert whose slip has this code: makes the expert's key the first time, unlocks it later. */
  "desk/activate": call<OpenSeat & { readonly changes: BundleChanges | null }>()(
    z.object({ ...inBundle, code: z.string().min(1).max(60) }),
  ),
  "desk/lock": call<Record<string, never>>()(z.object({})),
  /** A person is at the desk; it locks itself after so many minutes without this. */
  "desk/stay": call<{ locksAtMs: number | null }>()(z.object({ idleMinutes: z.int().min(1).max(60) })),
  /** Destroys keys, then files, of a round on this laptop. Refused while a seat is unsealed, unless `loseUnsealed`. */
  "desk/finish": call<{ bundles: number; files: number }>()(z.object({ ...inBundle, loseUnsealed: z.boolean() })),
  "review/overview": call<DeskOverview>()(z.object(inBundle)),
  "review/pledge": call<{ pledgedAtMs: number }>()(z.object(inBundle)),
  "review/candidate": call<CandidateDesk>()(z.object(ofCandidate)),
  /** `tenths` null empties the cell. */
  "review/save-score": call<{ savedAtMs: number; totalTenths: number | null }>()(
    z.object({ ...ofCandidate, criterion: CriterionId, tenths: z.int().nullable() }),
  ),
  "review/save-comment": call<{ savedAtMs: number }>()(z.object({ ...ofCandidate, comment: z.string().max(5000) })),
  /** Without a `reason` the one that was given stays; taking the mark away forgets it. */
  "review/set-flag": call<{ savedAtMs: number }>()(
    z.object({ ...ofCandidate, flagged: z.boolean(), reason: z.string().trim().max(500).optional() }),
  ),
  /** The expert has looked again at a candidate that a newer bundle added or corrected. */
  "review/seen-change": call<{ savedAtMs: number }>()(z.object(ofCandidate)),
  /** Recusing empties nothing on disk but the scores count no more; `judging` takes the expert's own recusal back. */
  "review/set-standing": call<{ savedAtMs: number }>()(
    z.object({
      ...ofCandidate,
      state: z.enum(["judging", "recused", "abstained"]),
      reason: z.string().trim().max(500),
    }),
  ),
  ...readingCalls,
  "submission/check": call<SealCheck>()(z.object(inBundle)),
  "submission/seal": call<Sealed>()(z.object(inBundle)),
  "submission/export": call<{ path: string; sha256: string }>()(z.object({ ...inBundle, target: GrantId })),
  "submission/reopen": call<{ revision: number }>()(
    z.object({ ...inBundle, reason: z.string().trim().min(1).max(500) }),
  ),
  ...judgingCalls,
  ...sessionCalls,
  ...paperCalls,
  ...ballotCalls,
} as const;

import { z } from "zod";
import type { Declared, Outcome as Decision } from "#shared/domain/candidate.ts";
import { Outcome } from "#shared/domain/candidate.ts";
import type { Expert } from "#shared/domain/expert.ts";
import type { Material } from "#shared/domain/material.ts";
import type { Finding, Severity } from "#shared/finding.ts";
import { CandidateId, type CategoryId, GrantId, type RoundId } from "#shared/ids.ts";
import { BundleId, type ExpertId, type UnitId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { mergeCalls } from "#shared/ipc/merge-calls.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

const Passphrase = z.string().min(8).max(200);
/** One passphrase a person: one, or two that are typed apart. */
const NewPassphrases = z.array(Passphrase).min(1).max(2);
const Passphrases = z.array(z.string().max(200)).min(1).max(2);

export interface RoundSummary {
  readonly round: RoundId;
  readonly title: RuleFile["title"];
  readonly practice: boolean;
  readonly createdAtMs: number;
}

/** The organiser's key in force. */
export interface OrganiserKey {
  readonly keyId: string;
  readonly fingerprint: string;
  readonly fingerprintWords: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** age recipient of score files. */
  readonly recipient: string;
  /** How many people have to type their passphrase. */
  readonly people: 1 | 2;
  readonly createdAtMs: number;
}

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
  readonly organiserKey: OrganiserKey | null;
  readonly bundles: number;
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
}

export interface StoredDecision {
  readonly outcome: Decision;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAtMs: number;
}

/** A condition set against what was declared. */
export interface ConditionCheck {
  readonly id: string;
  readonly kind: "hard" | "soft" | "judged";
  readonly text: RuleFile["title"];
  readonly source: string;
  readonly declared: string;
  readonly verdict: "pass" | "needs-exception" | "fail" | "invalid" | "missing" | "judged";
}

export interface ScreeningDetail extends ScreeningRow {
  readonly firstNominator: string;
  readonly receivedOn: string | null;
  readonly notSecret: boolean | null;
  readonly summary: string;
  readonly at: string;
  readonly declared: Declared;
  readonly conditions: readonly ConditionCheck[];
  readonly materials: readonly Material[];
  readonly findings: readonly StoredFinding[];
  readonly decisions: readonly StoredDecision[];
}

export interface RosterAnswer {
  readonly experts: readonly Expert[];
  readonly findings: readonly Finding[];
}

export interface BundleRow {
  readonly bundle: BundleId;
  readonly version: number;
  readonly builtAtMs: number;
  readonly hash: string;
  readonly folder: string;
  readonly candidates: number;
  readonly files: number;
  readonly bytes: number;
  readonly volumes: number;
}

/** What a bundle changes against the one before it. */
export interface ErratumSummary {
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly corrected: readonly string[];
}

/** A new bundle and the codes of its new slips, which are shown this once. */
export interface BuiltBundle extends BundleRow {
  readonly headFileName: string;
  /** Only slips that are new in this bundle; the others stay as they were printed. */
  readonly slips: readonly { readonly expert: ExpertId; readonly name: string; readonly code: string }[];
  /** Workbook and PDF of the new slips; empty when there are none. */
  readonly slipsFiles: readonly string[];
  readonly fingerprint: string;
  /** Names of candidates; null for the first bundle of a round. */
  readonly erratum: ErratumSummary | null;
  /** What was left out and why; none of severity `error`. */
  readonly findings: readonly Finding[];
}

/** A slip as the secretariat knows it: everything but its code. */
export interface SlipRow {
  readonly expert: ExpertId;
  readonly name: string;
  readonly slip: string;
  /** Bundle in which it was new. */
  readonly since: BundleId;
  readonly revokedAtMs: number | null;
  readonly reason: string;
}

/** A copy of a bundle on a stick, read back after writing. */
export interface BundleCopyRow {
  readonly bundle: BundleId;
  readonly target: string;
  readonly files: number;
  readonly bytes: number;
  readonly copiedAtMs: number;
  readonly copiedBy: string;
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
      by: Person,
    }),
  ),
  "rounds/overview": call<RoundOverview>()(z.object(inRound)),
  "rules/read": call<{ rules: RuleFile; ruleHash: string; frozenAtMs: number | null }>()(z.object(inRound)),
  "rules/freeze": call<{ ruleHash: string }>()(z.object({ ...inRound, by: Person })),
  "intake/run": call<IntakeAnswer>()(z.object({ ...inRound, delivery: GrantId, by: Person })),
  "screening/list": call<{ rows: readonly ScreeningRow[]; findings: readonly StoredFinding[] }>()(z.object(inRound)),
  "screening/candidate": call<ScreeningDetail>()(z.object({ ...inRound, candidate: CandidateId })),
  "screening/decide": call<{ decided: number }>()(
    z.object({ ...inRound, candidates: z.array(CandidateId).min(1), outcome: Outcome, reason: Reason, by: Person }),
  ),
  "roster/import": call<RosterAnswer>()(z.object({ ...inRound, workbook: GrantId, by: Person })),
  "roster/list": call<{ experts: readonly Expert[] }>()(z.object(inRound)),
  /** Two passphrases: two people, each types their own; `witness` is the second one. */
  "keys/create": call<OrganiserKey>()(
    z.object({ ...inRound, passphrases: NewPassphrases, by: Person, witness: z.string().trim().max(80) }),
  ),
  /** Writes the paper backup, one PDF page a share. */
  "keys/backup": call<{ files: readonly string[] }>()(
    z.object({ ...inRound, passphrases: Passphrases, target: GrantId, by: Person }),
  ),
  /** Writes the passphrase-protected key file. */
  "keys/save-file": call<{ files: readonly string[] }>()(z.object({ ...inRound, target: GrantId, by: Person })),
  /** Brings the round's key back under new passphrases, from its paper: one code, or both of two. */
  "keys/restore": call<OrganiserKey>()(
    z.object({
      ...inRound,
      codes: z.array(z.string().max(120)).min(1).max(2),
      passphrases: NewPassphrases,
      by: Person,
      witness: z.string().trim().max(80),
    }),
  ),
  /** A new key. `oldPassphrases` null: the old one is lost and cannot vouch for it. */
  "keys/replace": call<OrganiserKey>()(
    z.object({
      ...inRound,
      oldPassphrases: Passphrases.nullable(),
      passphrases: NewPassphrases,
      reason: Reason.min(1),
      by: Person,
      witness: z.string().trim().max(80),
    }),
  ),
  /** Opens the key that opens score files, until it is locked, unused for fifteen minutes, or the program ends. */
  "keys/unlock": call<{ keys: number }>()(z.object({ ...inRound, passphrases: Passphrases })),
  "keys/lock": call<Record<string, never>>()(z.object(inRound)),
  "keys/state": call<{ unlocked: boolean }>()(z.object(inRound)),
  "bundles/list": call<{ bundles: readonly BundleRow[]; copies: readonly BundleCopyRow[] }>()(z.object(inRound)),
  "bundles/build": call<BuiltBundle>()(z.object({ ...inRound, passphrases: Passphrases, target: GrantId, by: Person })),
  /** What the next bundle would change against the newest; null before the first. */
  "bundles/preview": call<{ erratum: ErratumSummary | null }>()(z.object(inRound)),
  /** Copies a bundle to a stick and reads every byte back. */
  "bundles/copy": call<BundleCopyRow>()(z.object({ ...inRound, bundle: BundleId, target: GrantId, by: Person })),
  "slips/list": call<{ slips: readonly SlipRow[] }>()(z.object(inRound)),
  /** A lost slip counts no more; the next bundle gives the expert a new one. */
  "slips/revoke": call<Record<string, never>>()(
    z.object({ ...inRound, slip: z.string(), reason: Reason.min(1), by: Person }),
  ),
  ...mergeCalls,
} as const;

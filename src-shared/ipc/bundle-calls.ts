import { z } from "zod";
import type { Finding } from "#shared/finding.ts";
import { BundleId, ExpertId, GrantId } from "#shared/ids.ts";
import type { CategoryId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { Division } from "#shared/roster/plan-parts.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

const Passphrase = z.string().min(8).max(200);
/** What outside programs are to convert; nothing where it is left out. */
const Convert = z.array(ConverterKind).optional();
/** One passphrase a person: one, or two that are typed apart. */
const NewPassphrases = z.array(Passphrase).min(1).max(2);
/** The same when they are typed to open the key. */
export const Passphrases = z.array(z.string().max(200)).min(1).max(2);

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
  readonly division: Division;
  /** Whom it is for, in Chinese; empty when it is for all. */
  readonly label: string;
  /** Who has a seat in it. */
  readonly experts: readonly ExpertId[];
  /** Path of its build report; empty when it has none. */
  readonly report: string;
}

/** One bundle as it would become. */
export interface ForecastPart {
  readonly division: Division;
  readonly label: string;
  readonly bundle: BundleId;
  readonly experts: readonly { readonly id: ExpertId; readonly name: string }[];
  readonly candidates: readonly { readonly category: CategoryId; readonly count: number }[];
  readonly files: number;
  /** Drawn pictures and what is converted are estimated; anything else is exact. */
  readonly bytes: number;
  readonly volumes: number;
  readonly newSlips: number;
}

/** What a bundle changes against the one before it. */
export interface ErratumSummary {
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly corrected: readonly string[];
}

/** What was built, the first bundle above, and the codes of its new slips, which are shown this once. */
export interface BuiltBundle extends BundleRow {
  readonly headFileName: string;
  /** All bundles that were built together. */
  readonly parts: readonly (BundleRow & { readonly headFileName: string })[];
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
  /** The oldest first. */
  readonly printings: readonly SlipPrinting[];
}

/** One printing of a slip. */
interface SlipPrinting {
  readonly copies: number;
  readonly reprint: boolean;
  readonly reason: string;
  readonly printedBy: string;
  readonly printedAtMs: number;
}

/** A copy of a bundle on a stick, read back after writing. */
export interface BundleCopyRow {
  readonly bundle: BundleId;
  readonly target: string;
  readonly files: number;
  readonly bytes: number;
  /** Numbers of the volumes on this stick; null: the whole bundle. */
  readonly partVolumes: readonly number[] | null;
  readonly copiedAtMs: number;
  readonly copiedBy: string;
}

/** What one stick took, and what is left for the next. */
export interface MadeCopy extends BundleCopyRow {
  /** Volumes that had no room. */
  readonly left: readonly { readonly number: number; readonly fileName: string; readonly sizeBytes: number }[];
  /** Room left on the stick afterwards. */
  readonly freeBytes: number;
}

/** The organiser's keys, bundles and slips, one line a call. */
export const bundleCalls = {
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
  /** Builds one bundle for all unless a division is named; `only`: the parts of these experts. */
  "bundles/build": call<BuiltBundle>()(
    z.object({
      ...inRound,
      passphrases: Passphrases,
      target: GrantId,
      division: Division.optional(),
      convert: Convert,
      only: z.array(ExpertId).min(1).optional(),
      by: Person,
    }),
  ),
  /** How large the bundles of a division would become, before anything is built. */
  "bundles/forecast": call<{ parts: readonly ForecastPart[] }>()(
    z.object({ ...inRound, division: Division, convert: Convert }),
  ),
  /** What the next bundle would change against the newest; null before the first. */
  "bundles/preview": call<{ erratum: ErratumSummary | null }>()(z.object({ ...inRound, convert: Convert })),
  /**
   * Copies a bundle to a stick and reads every byte back. `volumes`: the head and these only; `spread`: as many of them
   * as there is room for.
   */
  "bundles/copy": call<MadeCopy>()(
    z.object({
      ...inRound,
      bundle: BundleId,
      target: GrantId,
      volumes: z.array(z.int().positive()).min(1).optional(),
      spread: z.boolean().optional(),
      by: Person,
    }),
  ),
  "slips/list": call<{ slips: readonly SlipRow[] }>()(z.object(inRound)),
  /** A lost slip counts no more; the next bundle gives the expert a new one. */
  "slips/revoke": call<Record<string, never>>()(
    z.object({ ...inRound, slip: z.string(), reason: Reason.min(1), by: Person }),
  ),
  /** Writes down that slips were put on paper; a slip that was printed before needs a reason. */
  "slips/printed": call<{ reprints: number }>()(
    z.object({
      ...inRound,
      slips: z.array(z.string()).min(1),
      copies: z.int().min(1).max(99),
      reason: Reason,
      by: Person,
    }),
  ),
} as const;

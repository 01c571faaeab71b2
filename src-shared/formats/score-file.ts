import { z } from "zod";
import { BundleId, CandidateId, ExpertId, MaterialId, RoundId, Sha256Hex } from "#shared/ids.ts";
import { MaterialTrouble } from "#shared/domain/material-trouble.ts";
import { ScoreForm } from "#shared/domain/score.ts";

/** Base64 of 32 bytes (a key) or 64 bytes (a signature). */
const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What the slip key signs at activation: this public key is this expert's on this laptop. */
export const KeyCertificate = z.object({
  expertKey: Base64,
  activatedAt: z.iso.datetime(),
  /** Slip key's Ed25519 signature over the canonical JSON of purpose, bundle's round, slip, expert, expertKey, activatedAt. */
  signature: Base64,
});
export type KeyCertificate = z.infer<typeof KeyCertificate>;

/** The document inside a `.pss` file. Its exact bytes are signed and never re-serialised. */
export const ScoreDocument = z.object({
  format: z.literal("pingshen/scores"),
  formatVersion: z.literal(1),
  round: RoundId,
  bundle: BundleId,
  bundleVersion: z.int().positive(),
  practice: z.boolean(),
  /** SHA-256 of the bundle's tag manifest. */
  bundleHash: Sha256Hex,
  ruleHash: Sha256Hex,
  expert: ExpertId,
  expertName: z.string(),
  slip: z.string(),
  certificate: KeyCertificate,
  /** Starts at 1; reopening and a newer bundle add 1. */
  revision: z.int().positive(),
  reopenReason: z.string().optional(),
  sealedAt: z.iso.datetime(),
  pledgedAt: z.iso.datetime(),
  /** What the laptop had verified of the bundle when it sealed. */
  verification: z.object({ complete: z.boolean(), damagedFiles: z.int().nonnegative() }),
  /** Head of the laptop's hash-chained journal when sealed. */
  journalHead: Sha256Hex,
  forms: z.array(ScoreForm),
  /** Order, number and length of the openings, for the quality report; never part of a result. */
  visits: z
    .array(
      z.object({
        candidate: CandidateId,
        position: z.int().positive(),
        openings: z.int().positive(),
        activeSeconds: z.int().nonnegative(),
      }),
    )
    .optional(),
  /** Materials that could not be shown to this expert. */
  troubles: z.array(MaterialTrouble).optional(),
  /** Private notes that the expert chose to hand in. */
  notes: z
    .array(
      z.object({
        candidate: CandidateId,
        material: MaterialId,
        page: z.int().positive().nullable(),
        text: z.string().min(1).max(2000),
      }),
    )
    .optional(),
});
export type ScoreDocument = z.infer<typeof ScoreDocument>;

/** Entries of the ZIP inside a `.pss` file, in their order. */
export const scoreFileEntries = {
  expertKey: "expert.pub",
  document: "scores.json",
  signature: "scores.json.minisig",
} as const;

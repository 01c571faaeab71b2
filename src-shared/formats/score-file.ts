import { z } from "zod";
import { BundleId, ExpertId, RoundId, Sha256Hex } from "#shared/ids.ts";
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
  /** Starts at 1; reopening adds 1. */
  revision: z.int().positive(),
  reopenReason: z.string().optional(),
  sealedAt: z.iso.datetime(),
  pledgedAt: z.iso.datetime(),
  /** Head of the laptop's hash-chained journal when sealed. */
  journalHead: Sha256Hex,
  forms: z.array(ScoreForm),
});
export type ScoreDocument = z.infer<typeof ScoreDocument>;

/** Bytes of a `.pss` file: JSON with the signed document as text. The age layer will wrap these bytes. */
export const ScoreFileEnvelope = z.object({
  format: z.literal("pingshen/score-file"),
  formatVersion: z.literal(1),
  /** The document's exact text. */
  document: z.string(),
  /** minisign signature file (4 lines) over the UTF-8 bytes of `document`, by the expert's key. */
  signature: z.string(),
});
export type ScoreFileEnvelope = z.infer<typeof ScoreFileEnvelope>;

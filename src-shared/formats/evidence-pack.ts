import { z } from "zod";
import { KeyChange } from "#shared/formats/key-change.ts";
import type { PaperRecord } from "#shared/formats/paper-entry.ts";
import { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import { RecordedVote } from "#shared/formats/result.ts";
import { BundleId, CandidateId, CategoryId, ExpertId, RoundId, Sha256Hex } from "#shared/ids.ts";

/** An expert's activation slip in one bundle: its public key, and whom the expert is to judge. */
const EvidenceSeat = z.object({
  expert: ExpertId,
  slip: z.string(),
  /** Base64, Ed25519. */
  slipKey: z.string(),
  assigned: z.array(CandidateId),
});

/** A run-off: its signed request and the ballots that were taken in, each a file of the pack by its content hash. */
const EvidenceRunOff = z.object({
  number: z.int().positive(),
  category: CategoryId,
  /** Of the request. */
  sha256: Sha256Hex,
  /** Absent while ballots were still taken. */
  closed: z.object({ at: z.iso.datetime(), by: z.string(), witness: z.string(), reason: z.string() }).optional(),
  /** By expert and revision; the highest revision counts. */
  ballots: z.array(
    z.object({ expert: ExpertId, revision: z.int().positive(), sha256: Sha256Hex, receivedAt: z.iso.datetime() }),
  ),
});

/** Public votes as they were shown. */
const EvidencePublicVotes = z.object({
  weightPercent: z.literal(0),
  fileName: z.string(),
  /** Of the workbook. */
  sha256: Sha256Hex,
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  /** How many workbooks were taken in; this is the newest. */
  imports: z.int().positive(),
  /** By candidate. */
  votes: z.record(CandidateId, z.int().nonnegative()),
  /** Rows that could not be given to one candidate. */
  unmatched: z.int().nonnegative(),
});

/** `data/record.json` of an evidence pack: what score files are held against, and what people decided. */
export const EvidenceRecord = z.object({
  format: z.literal("pingshen/evidence"),
  formatVersion: z.literal(1),
  round: RoundId,
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  /** By version. */
  bundles: z.array(
    z.object({
      bundle: BundleId,
      version: z.int(),
      hash: Sha256Hex,
      ruleHash: Sha256Hex,
      /** Base64, Ed25519; null where the key is not kept any more. */
      organiserKey: z.string().nullable(),
      seats: z.array(EvidenceSeat),
    }),
  ),
  revoked: z.array(z.object({ slip: z.string(), expert: ExpertId, revokedAt: z.iso.datetime() })),
  /** Everybody whom any bundle gave to an expert, by id. */
  candidates: z.array(
    z.object({
      id: CandidateId,
      number: z.string(),
      name: z.string(),
      category: CategoryId,
      place: z.string(),
      unit: z.string(),
    }),
  ),
  experts: z.array(z.object({ id: ExpertId, name: z.string(), categories: z.array(CategoryId) })),
  /** Recusals known before the bundles were built. */
  recusals: z.array(z.object({ expert: ExpertId, candidate: CandidateId, reason: z.string() })),
  /** Categories whose candidates are shared out among the panel. */
  splitCategories: z.array(CategoryId),
  /** Every merged score file by expert and revision; the highest revision counts. */
  scoreFiles: z.array(z.object({ expert: ExpertId, revision: z.int(), sha256: Sha256Hex, mergedAt: z.iso.datetime() })),
  frozen: z.object({
    at: z.iso.datetime(),
    by: z.string(),
    witness: z.string(),
    exception: z.string().optional(),
    stateHash: Sha256Hex,
  }),
  /** In the order of recording; the last of a category is in force. */
  votes: z.array(RecordedVote),
  /** By number. */
  corrections: z.array(RecordedCorrection).default([]),
  /** By number. */
  decisions: z.array(RecordedDecision).default([]),
  /** Paper sheets that two people typed and that count like score files, by expert. No expert's key signed them. */
  paperEntries: z
    .array(z.object({ expert: ExpertId, revision: z.int(), sha256: Sha256Hex, mergedAt: z.iso.datetime() }))
    .default([]),
  /** Files that were taken out again before the freeze, in the order of the removals; they do not count. */
  removed: z
    .array(
      z.object({
        expert: ExpertId,
        revision: z.int(),
        sha256: Sha256Hex,
        mergedAt: z.iso.datetime(),
        removedAt: z.iso.datetime(),
        removedBy: z.string(),
        witness: z.string(),
        reason: z.string(),
      }),
    )
    .default([]),
  /** Changes of the organiser's key that the old key vouches for, oldest first; left out without any. */
  keyChanges: z.array(KeyChange).min(1).optional(),
  /** By number; left out without any. */
  runOffs: z.array(EvidenceRunOff).min(1).optional(),
  /** The newest workbook of public votes; left out without any. They count nowhere. */
  publicVotes: EvidencePublicVotes.optional(),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** Where the files lie in the bag. */
export const evidencePaths = {
  declaration: "bagit.txt",
  info: "bag-info.txt",
  readme: "README.txt",
  verifier: "verify.py",
  manifest: "manifest-sha256.txt",
  tagManifest: "tagmanifest-sha256.txt",
  /** Only of a pack that was signed: the organiser's public key file, and the signature over the tag manifest. */
  organiserKey: "organiser.pub",
  signature: "tagmanifest-sha256.txt.minisig",
  record: "data/record.json",
  rules: "data/rules.json",
  result: "data/result.json",
  /** The secretariat's journal up to the head that the result names; absent in packs of older versions. */
  journal: "data/journal.jsonl",
} as const;

/** Folder of the score files' signed contents. */
export const evidenceScoreFolder = "data/scores/";

/** Path of a score file's signed content. */
export const evidenceScorePath = (sha256: string): string => `${evidenceScoreFolder}${sha256}.zip`;

/** Folder of the paper entries and of the scans of their sheets. */
export const evidencePaperFolder = "data/paper/";

/** Path of the record of a paper entry. */
export const evidencePaperPath = (sha256: string): string => `${evidencePaperFolder}${sha256}.json`;

/** Path of a scan of signed sheets. */
export const evidenceScanPath = ({ sha256, content }: PaperRecord["scans"][number]): string =>
  `${evidencePaperFolder}${sha256}.${content}`;

/** Folder of the papers that people read: PDFs of what the other files say. */
export const evidencePapersFolder = "data/papers/";

/** Folder of signed requests and ballots. */
export const evidenceRunOffFolder = "data/run-offs/";

/** Path of a signed request or ballot. */
export const evidenceRunOffPath = (sha256: string): string => `${evidenceRunOffFolder}${sha256}.zip`;

/** The signed comment of a pack: what the signature is for, readable by anyone with `minisign`. */
export const evidenceComment = (round: RoundId, resultCode: string): string =>
  `pingshen evidence round=${round} result=${resultCode}`;

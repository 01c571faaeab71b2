import { z } from "zod";
import {
  type Day,
  BundleId,
  CandidateId,
  CategoryId,
  ExpertId,
  MaterialId,
  RoundId,
  Sha256Hex,
  UnitId,
} from "#shared/ids.ts";
import { MaterialKind } from "#shared/domain/material.ts";
import { Declared } from "#shared/domain/candidate.ts";
import { Expert } from "#shared/domain/expert.ts";

/** Names of the entries of a bundle; everything a program needs to know beforehand. */
export const bundleEntries = {
  declaration: "bagit.txt",
  info: "bag-info.txt",
  manifest: "manifest-sha256.txt",
  tagManifest: "tagmanifest-sha256.txt",
  signature: "tagmanifest-sha256.txt.minisig",
  index: "pingshen/index.json",
  rules: "pingshen/rules.json",
  roster: "pingshen/roster.json",
  /** The organiser's minisign public key; the same file lies beside the head as `NAME.pub`. */
  organiserKey: "pingshen/organiser.pub",
} as const;

/** Entries that a bundle has only after the organiser's key was replaced: the old key and its word for the new one. */
export const keyChangeEntries = {
  predecessor: "pingshen/predecessor.pub",
  vouching: "pingshen/predecessor.minisig",
} as const;

/** Folders of the payload: envelopes, cards, thumbnails, materials. The first three lie in the head. */
export const payloadFolders = {
  envelopes: "data/e",
  cards: "data/c",
  thumbnails: "data/t",
  materials: "data/m",
} as const;

/** A payload path: an opaque id in a folder that says only of what kind the file is. */
export const PayloadPath = z.string().regex(/^data\/[ectm]\/[0-9a-f]{16}\.bin$/);

/** Where one payload file lies. `volume` 0 is the head. Offsets and sizes are bytes of the sealed file. */
export const IndexedFile = z.object({
  path: PayloadPath,
  volume: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  sizeBytes: z.int().positive(),
  /** Of the sealed bytes, so that anyone can verify without a key. */
  sha256: Sha256Hex,
  crc32: z.int().nonnegative().max(0xffffffff),
  /** SHA-256 of each piece when there are several: the header with the first record, then every later record. */
  pieces: z.array(Sha256Hex).min(2).optional(),
});
export type IndexedFile = z.infer<typeof IndexedFile>;

/** `pingshen/index.json`: version first; covered by the signature through the tag manifest. */
export const BundleIndex = z.object({
  format: z.literal("pingshen/bundle"),
  formatVersion: z.literal(1),
  /** RFC 8188 records; a reader refuses what it does not know. */
  sealing: z.literal("aes128gcm"),
  bundle: BundleId,
  round: RoundId,
  /** Grows with each bundle of a round; an older one is refused after a newer one. */
  version: z.int().positive(),
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  builtAt: z.iso.datetime(),
  /** age recipient to which score files are sealed. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** How many candidates there are; who they are is sealed. */
  candidates: z.int().nonnegative(),
  volumes: z.array(z.object({ number: z.int().positive(), fileName: z.string(), sizeBytes: z.int().positive() })),
  files: z.array(IndexedFile),
});
export type BundleIndex = z.infer<typeof BundleIndex>;

/** A copy made only to be looked at, where experts may also look at the file as it was delivered. */
const DisplayCopy = z.object({
  file: PayloadPath,
  mediaType: z.literal("application/pdf"),
  pages: z.int().positive(),
});

/** One material as experts see it. `file` and `thumbnail` are payload paths of the index. */
export const CatalogueMaterial = z.object({
  id: MaterialId,
  kind: MaterialKind,
  title: z.string(),
  mediaType: z.string(),
  file: PayloadPath,
  thumbnail: PayloadPath.optional(),
  widthPx: z.int().optional(),
  heightPx: z.int().optional(),
  pages: z.int().optional(),
  takenAt: z.string().optional(),
  /** Of a Word form: the PDF that was made of it when the bundle was built. */
  shown: DisplayCopy.optional(),
  /** Program, with its version, that made `shown`, or that made `file` of a video that laptops do not play. */
  madeBy: z.string().max(100).optional(),
  /** SHA-256 of the file as it was delivered, kept by the secretariat. */
  originalSha256: Sha256Hex,
});
export type CatalogueMaterial = z.infer<typeof CatalogueMaterial>;

export const CatalogueCandidate = z.object({
  id: CandidateId,
  category: CategoryId,
  name: z.string(),
  place: z.string(),
  unit: UnitId,
  unitName: z.string(),
  firstNominator: z.string(),
  summary: z.string(),
  declared: Declared,
  /** What the preliminary check noted and experts may know. */
  remarks: z.array(z.string()),
  materials: z.array(CatalogueMaterial),
});
export type CatalogueCandidate = z.infer<typeof CatalogueCandidate>;

/** A card: one candidate as the sealed file `data/c/ID.bin` holds it. */
export const CandidateCard = CatalogueCandidate.extend({
  format: z.literal("pingshen/card"),
  formatVersion: z.literal(1),
  bundle: BundleId,
});
export type CandidateCard = z.infer<typeof CandidateCard>;

/** The candidates that an unlocked expert may read, in memory only. */
export interface Catalogue {
  readonly candidates: readonly CatalogueCandidate[];
}

const SlipId = z.string().regex(/^[0-9a-f]{16}$/);
const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** One slip in `pingshen/roster.json`: public halves of its keys and the place of its envelope. No names. */
export const RosterSeat = z.object({
  expert: ExpertId,
  slip: SlipId,
  /** Ed25519 public key (base64, 32 bytes) of the key that the slip's code gives. */
  slipKey: Base64,
  /** X25519 public key (base64, 32 bytes) to which the envelope is sealed. */
  sealKey: Base64,
  /** scrypt salt (base64, 16 bytes) for the slip's code. */
  salt: Base64,
  envelope: PayloadPath,
});
export type RosterSeat = z.infer<typeof RosterSeat>;

/** `pingshen/roster.json`. `revoked`: slips of earlier bundles that count no more, so that one is recognised. */
export const Roster = z.object({
  seats: z.array(RosterSeat),
  revoked: z.array(RosterSeat.pick({ expert: true, slip: true, slipKey: true, salt: true })),
});
export type Roster = z.infer<typeof Roster>;

/** The key to one candidate's files. */
const CandidateKey = z.object({
  candidate: CandidateId,
  card: PayloadPath,
  /** Content key (base64, 16 bytes). */
  key: Base64,
  /** 16 hex digits that stay the same while nothing about the candidate changes. */
  digest: SlipId,
});

/** What one slip opens: who the expert is, whom to judge in which order, and the keys. */
export const Envelope = z.object({
  format: z.literal("pingshen/envelope"),
  formatVersion: z.literal(1),
  bundle: BundleId,
  slip: SlipId,
  expert: Expert,
  /** Wraps what is kept on the laptop (base64, 32 bytes); the same in every bundle of the round. */
  deskKey: Base64,
  /** A stable shuffle, the same at every opening; the recused among them. */
  order: z.array(CandidateId),
  keys: z.array(CandidateKey),
  /** Recusals that were known when the bundle was built: names for the list, no keys. */
  recused: z.array(
    z.object({
      candidate: CandidateId,
      reason: z.string(),
      category: CategoryId,
      name: z.string(),
      unitName: z.string(),
      place: z.string(),
    }),
  ),
});
export type Envelope = z.infer<typeof Envelope>;

/** What is known of a bundle once its signature held. */
export interface BundleSummary {
  readonly bundle: BundleId;
  readonly round: RoundId;
  readonly version: number;
  readonly practice: boolean;
  readonly title: { readonly zh: string; readonly en: string };
  readonly ruleHash: string;
  readonly builtAt: string;
  readonly deadline: z.infer<typeof Day>;
  readonly organiserKeyId: string;
  /** Digits of the organiser's key, as printed on the slips. */
  readonly fingerprint: string;
  /** The same as six words in each language. */
  readonly fingerprintWords: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly candidates: number;
  readonly experts: number;
  readonly files: number;
  readonly bytes: number;
  readonly volumes: number;
}

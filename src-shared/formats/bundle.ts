import { z } from "zod";
import { type Day, BundleId, CandidateId, CategoryId, MaterialId, RoundId, Sha256Hex, UnitId } from "#shared/ids.ts";
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
  catalogue: "pingshen/catalogue.json",
  roster: "pingshen/roster.json",
  /** The organiser's minisign public key; the same file lies beside the head as `NAME.pub`. */
  organiserKey: "pingshen/organiser.pub",
} as const;

/** Where one payload file lies. `volume` 0 is the head. Offsets and sizes are bytes of the stored entry's data. */
export const IndexedFile = z.object({
  path: z.string().regex(/^data\/[a-z]\/[A-Za-z0-9._-]+$/),
  volume: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  sizeBytes: z.int().nonnegative(),
  sha256: Sha256Hex,
});
export type IndexedFile = z.infer<typeof IndexedFile>;

/** `pingshen/index.json`: version first; covered by the signature through the tag manifest. */
export const BundleIndex = z.object({
  format: z.literal("pingshen/bundle"),
  formatVersion: z.literal(1),
  /** `none`: payload in the clear. Sealed payload will say `aes128gcm` here; a reader refuses what it does not know. */
  sealing: z.literal("none"),
  bundle: BundleId,
  round: RoundId,
  /** Grows with each bundle of a round; an older one is refused after a newer one. */
  version: z.int().positive(),
  practice: z.boolean(),
  ruleHash: Sha256Hex,
  builtAt: z.iso.datetime(),
  volumes: z.array(z.object({ number: z.int().positive(), fileName: z.string(), sizeBytes: z.int().positive() })),
  files: z.array(IndexedFile),
});
export type BundleIndex = z.infer<typeof BundleIndex>;

/** One material as experts see it. `file` and `thumbnail` are payload paths of the index. */
export const CatalogueMaterial = z.object({
  id: MaterialId,
  kind: MaterialKind,
  title: z.string(),
  mediaType: z.string(),
  file: z.string(),
  thumbnail: z.string().optional(),
  widthPx: z.int().optional(),
  heightPx: z.int().optional(),
  pages: z.int().optional(),
  takenAt: z.string().optional(),
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

/** `pingshen/catalogue.json` */
export const Catalogue = z.object({ candidates: z.array(CatalogueCandidate) });
export type Catalogue = z.infer<typeof Catalogue>;

/** One expert in `pingshen/roster.json`: the slip's public key and the expert's own order of candidates. */
export const RosterSeat = z.object({
  expert: Expert,
  slip: z.string().regex(/^[0-9a-f]{16}$/),
  /** Ed25519 public key (base64, 32 bytes) of the key that the slip's code gives. */
  slipKey: z.string(),
  /** scrypt salt (base64, 16 bytes) for the slip's code. */
  salt: z.string(),
  /** A stable shuffle, the same at every opening. */
  order: z.array(CandidateId),
  /** Recusals that were known when the bundle was built. */
  recused: z.array(z.object({ candidate: CandidateId, reason: z.string() })),
});
export type RosterSeat = z.infer<typeof RosterSeat>;

export const Roster = z.object({ seats: z.array(RosterSeat) });
export type Roster = z.infer<typeof Roster>;

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
  readonly fingerprint: string;
  readonly candidates: number;
  readonly experts: number;
  readonly files: number;
  readonly bytes: number;
  readonly volumes: number;
}

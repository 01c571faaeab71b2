import { join } from "node:path";
import { crc32 } from "node:zlib";
import {
  bundleEntries,
  type BundleIndex,
  type Catalogue,
  type IndexedFile,
  type Roster,
} from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { bagDeclaration, bagInfoText, manifestText } from "#main/bundle-format/bag-files.ts";
import { bundleComment } from "#main/bundle-format/bundle-comment.ts";
import type { PayloadFile } from "#main/bundle-format/payload-file.ts";
import { planVolumes, sortedByPath } from "#main/bundle-format/plan-volumes.ts";
import { dataOffsets, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { writeStoredZip, type ZipSource } from "#main/bundle-format/write-stored-zip.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { encodePublicKey, signMinisign, type NamedPublicKey } from "#main/signing/minisign.ts";

/** Everything that a bundle is made of. */
export interface BundleContent {
  /** File name without ending: letters, digits, `.`, `_`, `-`. */
  readonly name: string;
  readonly identity: Pick<BundleIndex, "bundle" | "round" | "version" | "practice" | "builtAt">;
  /** Exact text of the rule file. */
  readonly rulesText: string;
  readonly catalogue: Catalogue;
  readonly roster: Roster;
  readonly thumbnails: readonly PayloadFile[];
  readonly media: readonly PayloadFile[];
  readonly key: NamedPublicKey & { readonly seed: Uint8Array };
  readonly volumeLimitBytes: number;
}

/** Where a bundle is written, and who watches. */
export interface BundleTarget {
  /** An empty folder. */
  readonly folder: string;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes head, volumes and `.pub` file; the same content gives the same bytes. Answers the path of the head.
 *
 * Errors: rejects when the disk fails or the signal is aborted; the caller then removes the folder.
 */
export async function writeBundle(content: BundleContent, target: BundleTarget): Promise<string> {
  const { name } = content;
  const volumes = planVolumes(content.media, content.volumeLimitBytes).map((files, at) => ({
    number: at + 1,
    fileName: `${name}-${String(at + 1).padStart(4, "0")}.psv`,
    entries: files.map(entryOf),
  }));
  for (const volume of volumes) {
    await writeStoredZip(join(target.folder, volume.fileName), volume.entries, target.onBytes, target.signal);
  }
  // The declaration comes first, then the thumbnails, so that their offsets do not hang on the index that names them.
  const leading = [
    textEntry(bundleEntries.declaration, bagDeclaration),
    ...sortedByPath(content.thumbnails).map(entryOf),
  ];
  const index: BundleIndex = {
    format: "pingshen/bundle",
    formatVersion: 1,
    sealing: "none",
    ...content.identity,
    ruleHash: sha256Hex(content.rulesText),
    volumes: volumes.map(({ number, fileName, entries }) => ({ number, fileName, sizeBytes: zipBytes(entries) })),
    files: [
      ...indexed(content.thumbnails, leading, 0),
      ...volumes.flatMap(({ number, entries }) => indexed(content.media, entries, number)),
    ],
  };
  const headPath = join(target.folder, `${name}.psb`);
  const publicKey = encodePublicKey(content.key.publicKey, content.key.keyId);
  const entries = [...leading, ...signedParts(content, index, publicKey)];
  await writeStoredZip(headPath, entries, target.onBytes, target.signal);
  writeAtomic(join(target.folder, `${name}.pub`), publicKey);
  return headPath;
}

/** The tag files after the declaration, with tag manifest and signature at the end. */
function signedParts(content: BundleContent, index: BundleIndex, publicKey: string): ZipSource[] {
  const info = bagInfoText({
    externalIdentifier: index.bundle,
    baggingDay: index.builtAt.slice(0, 10),
    payloadBytes: index.files.reduce((sum, file) => sum + file.sizeBytes, 0),
    payloadFiles: index.files.length,
  });
  const texts: readonly (readonly [string, string])[] = [
    [bundleEntries.info, info],
    [bundleEntries.manifest, manifestText(index.files)],
    [bundleEntries.catalogue, canonicalJson(content.catalogue)],
    [bundleEntries.index, canonicalJson(index)],
    [bundleEntries.organiserKey, publicKey],
    [bundleEntries.roster, canonicalJson(content.roster)],
    [bundleEntries.rules, content.rulesText],
  ];
  const listed = [[bundleEntries.declaration, bagDeclaration] as const, ...texts];
  const tagManifest = manifestText(listed.map(([path, text]) => ({ path, sha256: sha256Hex(text) })));
  const signature = signMinisign({
    ...content.key,
    data: Buffer.from(tagManifest, "utf8"),
    trustedComment: bundleComment(index),
    untrustedComment: "signature of the organiser over the tag manifest",
  });
  return [
    ...texts.map(([name, text]) => textEntry(name, text)),
    textEntry(bundleEntries.tagManifest, tagManifest),
    textEntry(bundleEntries.signature, signature),
  ];
}

function indexed(files: readonly PayloadFile[], entries: readonly ZipSource[], volume: number): IndexedFile[] {
  const hashes = new Map(files.map((file) => [file.path, file.sha256]));
  const offsets = dataOffsets(entries);
  return entries.flatMap(({ name, sizeBytes }, at) => {
    const sha256 = hashes.get(name);
    return sha256 === undefined ? [] : [{ path: name, volume, offset: offsets[at] ?? 0, sizeBytes, sha256 }];
  });
}

const entryOf = (file: PayloadFile): ZipSource => ({
  name: file.path,
  sizeBytes: file.sizeBytes,
  crc32: file.crc32,
  source: file.source,
});

function textEntry(name: string, text: string): ZipSource {
  const source = Buffer.from(text, "utf8");
  return { name, sizeBytes: source.length, crc32: crc32(source), source };
}

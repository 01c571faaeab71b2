import { join } from "node:path";
import { crc32 } from "node:zlib";
import {
  bundleEntries,
  keyChangeEntries,
  type BundleIndex,
  type IndexedFile,
  type Roster,
} from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { Crew } from "#main/crew/crew.ts";
import { bagDeclaration, bagInfoText, manifestText } from "#main/bundle-format/bag-files.ts";
import { bundleComment } from "#main/bundle-format/bundle-comment.ts";
import type { PayloadFile, SealedPayload } from "#main/bundle-format/payload-file.ts";
import { planVolumes, sortedByPath } from "#main/bundle-format/plan-volumes.ts";
import { dataOffsets, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { writeStoredZip, type ZipSource } from "#main/bundle-format/write-stored-zip.ts";
import { indexedFile, writeVolume } from "#main/bundle-format/write-volume.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { encodePublicKey, signMinisign, type NamedPublicKey } from "#main/signing/minisign.ts";

/** Everything that a bundle is made of. */
export interface BundleContent {
  /** File name without ending: letters, digits, `.`, `_`, `-`. */
  readonly name: string;
  readonly identity: Pick<
    BundleIndex,
    "bundle" | "round" | "version" | "practice" | "builtAt" | "recipient" | "candidates"
  >;
  /** Exact text of the rule file. */
  readonly rulesText: string;
  readonly roster: Roster;
  /** Envelopes and cards. */
  readonly headFiles: readonly SealedPayload[];
  /** Thumbnails and materials. */
  readonly media: readonly PayloadFile[];
  readonly key: NamedPublicKey & { readonly seed: Uint8Array };
  /** After a change of keys: the old key's `.pub` file and its word for the new one. */
  readonly predecessor?: { readonly publicKeyFile: string; readonly vouching: string } | undefined;
  readonly volumeLimitBytes: number;
}

/** Where a bundle is written, and who watches. */
export interface BundleTarget {
  /** An empty folder. */
  readonly folder: string;
  readonly crew: Crew;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes head, volumes and `.pub` file; the same content gives the same bytes. Answers the path of the head.
 *
 * Errors: `OriginalChanged`; rejects when the disk fails or the signal is aborted. The caller then removes the folder.
 */
export async function writeBundle(content: BundleContent, target: BundleTarget): Promise<string> {
  const { name } = content;
  const volumes: BundleIndex["volumes"] = [];
  const files: IndexedFile[] = [];
  for (const [at, planned] of planVolumes(content.media, content.volumeLimitBytes).entries()) {
    const number = at + 1;
    const fileName = `${name}-${String(number).padStart(4, "0")}.psv`;
    files.push(...(await writeVolume(planned, { ...target, fileName, number })));
    const stored = planned.map(({ path, sizeBytes }) => ({ name: path, sizeBytes }));
    volumes.push({ number, fileName, sizeBytes: zipBytes(stored) });
  }
  // The declaration comes first, then the payload, so that its offsets do not hang on the index that names it.
  const headFiles = sortedByPath(content.headFiles);
  const leading = [textEntry(bundleEntries.declaration, bagDeclaration), ...headFiles.map(entryOf)];
  const [, ...headOffsets] = dataOffsets(leading);
  const inHead = headFiles.map(({ path, sizeBytes, sha256, crc32: crc, pieces }, at) =>
    indexedFile({ path, volume: 0, offset: headOffsets[at] ?? 0, sizeBytes, sha256, crc32: crc }, pieces),
  );
  const index: BundleIndex = {
    format: "pingshen/bundle",
    formatVersion: 1,
    sealing: "aes128gcm",
    ...content.identity,
    ruleHash: sha256Hex(content.rulesText),
    volumes,
    files: [...inHead, ...files],
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
  const { predecessor } = content;
  const keyChange: readonly (readonly [string, string])[] =
    predecessor === undefined
      ? []
      : [
          [keyChangeEntries.vouching, predecessor.vouching],
          [keyChangeEntries.predecessor, predecessor.publicKeyFile],
        ];
  const texts: readonly (readonly [string, string])[] = [
    [bundleEntries.info, info],
    [bundleEntries.manifest, manifestText(index.files)],
    [bundleEntries.index, canonicalJson(index)],
    [bundleEntries.organiserKey, publicKey],
    ...keyChange,
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

const entryOf = ({ path, sizeBytes, crc32: crc, source }: SealedPayload): ZipSource => ({
  name: path,
  sizeBytes,
  crc32: crc,
  source,
});

function textEntry(name: string, text: string): ZipSource {
  const source = Buffer.from(text, "utf8");
  return { name, sizeBytes: source.length, crc32: crc32(source), source };
}

import { crc32 } from "node:zlib";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import { bagDeclaration, bagInfoText, manifestText, type ManifestLine } from "#main/bundle-format/bag-files.ts";
import { directoryBytes, localHeader } from "#main/bundle-format/stored-zip.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";

/** What a bag is made of. */
export interface BagContent {
  readonly externalIdentifier: string;
  /** `YYYY-MM-DD` */
  readonly baggingDay: string;
  /** By path below the bag: payload (`data/…`), and tag files beside the bag's own. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Makes the signature over the tag manifest; without it the bag is not signed. */
  readonly sign?: (tagManifest: Uint8Array) => Uint8Array;
}

/** A whole BagIt bag as one ZIP of stored entries, ordered by path: the same content gives the same bytes. */
export function packBag({ externalIdentifier, baggingDay, files, sign }: BagContent): Uint8Array {
  const payload = [...files].filter(([path]) => path.startsWith("data/"));
  const payloadBytes = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const tags = new Map([...files].filter(([path]) => !path.startsWith("data/")));
  const info = bagInfoText({ externalIdentifier, baggingDay, payloadBytes, payloadFiles: payload.length });
  tags.set(evidencePaths.declaration, Buffer.from(bagDeclaration));
  tags.set(evidencePaths.info, Buffer.from(info));
  tags.set(evidencePaths.manifest, Buffer.from(manifestText(payload.map(lineOf))));
  // It cannot list its own signature.
  const listed = [...tags].filter(([path]) => path !== evidencePaths.signature);
  const tagManifest = Buffer.from(manifestText(listed.map(lineOf)));
  tags.set(evidencePaths.tagManifest, tagManifest);
  if (sign !== undefined) tags.set(evidencePaths.signature, sign(tagManifest));
  return packZip([...payload, ...tags].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The ZIP of docs/formats.md §2.1 with these files in this order. */
export function packZip(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const entries = files.map(([name, bytes]) => ({ name, sizeBytes: bytes.length, crc32: crc32(bytes), bytes }));
  const parts = entries.flatMap((entry) => [localHeader(entry), entry.bytes]);
  return Buffer.concat([...parts, directoryBytes(entries)]);
}

const lineOf = ([path, bytes]: readonly [string, Uint8Array]): ManifestLine => ({ path, sha256: sha256Hex(bytes) });

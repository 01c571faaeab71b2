import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { bundleEntries, type BundleIndex, type IndexedFile } from "#shared/formats/bundle.ts";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { bagInfoText, manifestText } from "#main/bundle-format/bag-files.ts";
import { bundleComment } from "#main/bundle-format/bundle-comment.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { dataOffsets, directoryBytes, localHeader, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { signMinisign } from "#main/signing/minisign.ts";
import { organiser } from "#tests/support/make-bundle.ts";

/** A file in a ZIP: name and bytes. */
export interface ForgedEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A bundle in pieces: tag files, sealed payload, and the index that says which volume each file belongs to. */
export interface BundlePieces {
  readonly headPath: string;
  readonly tags: Map<string, Buffer>;
  readonly files: Map<string, Buffer>;
  readonly index: BundleIndex;
}

/** What a forger changes, in the order in which it happens. Whatever follows from a change is made anew. */
export interface Forgery {
  /** The sealed files, by payload path; new ones of `data/m/` go to volume 1, others to the head. */
  readonly files?: (files: Map<string, Buffer>) => void;
  /** The index with all places counted: an object to change, or the text that stands in its place. */
  readonly index?: (index: BundleIndex & Record<string, unknown>) => string | undefined;
  /** Tag files, payload manifest included, before the tag manifest is made. */
  readonly tags?: ((tags: Map<string, Buffer>) => void) | undefined;
  /** Lines of the tag manifest. */
  readonly tagManifest?: (text: string) => string;
  /** False: tag manifest and signature stay as they were, as for a forger without the key. */
  readonly sign?: boolean;
  readonly trustedComment?: string;
  /** Entries of the head in their order. */
  readonly entries?: (entries: ForgedEntry[]) => ForgedEntry[];
  /** The bytes of the head's ZIP. */
  readonly container?: ((bytes: Buffer) => Buffer) | undefined;
}

/** The entries of a ZIP as this program writes it, without any check. */
export function readEntries(bytes: Buffer): ForgedEntry[] {
  const entries: ForgedEntry[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const from = at + 30 + bytes.readUInt16LE(at + 26);
    const end = from + bytes.readUInt32LE(at + 18);
    entries.push({ name: bytes.toString("utf8", at + 30, from), bytes: bytes.subarray(from, end) });
    at = end;
  }
  return entries;
}

/** A ZIP of any entries under any names. */
function zipOf(entries: readonly ForgedEntry[]): Buffer {
  // The writer takes one byte a character; names beyond ASCII are given to it as their bytes.
  const stored = entries.map(({ name, bytes }) => ({
    name: Buffer.from(name, "utf8").toString("latin1"),
    sizeBytes: bytes.length,
    crc32: crc32(bytes),
  }));
  const parts = stored.flatMap((entry, at) => [localHeader(entry), entries[at]?.bytes ?? Buffer.alloc(0)]);
  return Buffer.concat([...parts, directoryBytes(stored)]);
}

/** Takes a bundle apart. */
export function takeApart(headPath: string): BundlePieces {
  const entries = readEntries(readFileSync(headPath));
  const isPayload = ({ name }: ForgedEntry): boolean => name.startsWith("data/");
  const byName = (list: readonly ForgedEntry[]): [string, Buffer][] => list.map(({ name, bytes }) => [name, bytes]);
  const tags = new Map(byName(entries.filter((entry) => !isPayload(entry))));
  const index = JSON.parse(String(tags.get(bundleEntries.index))) as BundleIndex;
  const media = index.volumes.flatMap(({ fileName }) => readEntries(readFileSync(join(dirname(headPath), fileName))));
  return { headPath, tags, files: new Map(byName([...entries.filter(isPayload), ...media])), index };
}

/** Puts a bundle together again in its folder with some things changed, under the organiser's own signature. */
export function putTogether(pieces: BundlePieces, forgery: Forgery): void {
  const { headPath } = pieces;
  const tags = new Map(pieces.tags);
  const files = new Map(pieces.files);
  forgery.files?.(files);
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const volumeOf = (path: string): number =>
    pieces.index.files.find((file) => file.path === path)?.volume ?? (path.startsWith("data/m/") ? 1 : 0);
  const entriesOf = (volume: number): ForgedEntry[] =>
    sorted.flatMap(([name, bytes]) => (volumeOf(name) === volume ? [{ name, bytes }] : []));
  const declaration = tags.get(bundleEntries.declaration) ?? Buffer.alloc(0);
  const leading = [{ name: bundleEntries.declaration as string, bytes: declaration }, ...entriesOf(0)];
  const volumes = pieces.index.volumes.map((volume) => ({ ...volume, entries: entriesOf(volume.number) }));
  const index = {
    ...structuredClone(pieces.index),
    volumes: volumes.map(({ entries, ...volume }) => ({ ...volume, sizeBytes: zipBytes(entries.map(sized)) })),
    files: [...placed(leading, 0).slice(1), ...volumes.flatMap(({ entries, number }) => placed(entries, number))],
  };
  const indexText = forgery.index?.(index) ?? canonicalJson(index);
  tags.set(bundleEntries.index, Buffer.from(indexText));
  tags.set(bundleEntries.manifest, Buffer.from(manifestText(index.files)));
  const payloadBytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const identity = { externalIdentifier: index.bundle, baggingDay: index.builtAt.slice(0, 10) };
  tags.set(bundleEntries.info, Buffer.from(bagInfoText({ ...identity, payloadBytes, payloadFiles: files.size })));
  forgery.tags?.(tags);
  if (forgery.sign !== false) sign(tags, forgery, index);
  const entries = [
    ...leading.filter(({ name }) => name !== bundleEntries.declaration || tags.has(name)),
    ...tail(tags),
  ];
  const container = zipOf(forgery.entries?.(entries) ?? entries);
  writeFileSync(headPath, forgery.container?.(container) ?? container);
  for (const { fileName, entries: media } of volumes) writeFileSync(join(dirname(headPath), fileName), zipOf(media));
}

/** The tag files behind the payload, in their order. */
function tail(tags: ReadonlyMap<string, Buffer>): ForgedEntry[] {
  const { declaration, info, manifest, tagManifest, signature } = bundleEntries;
  const [before, after]: readonly string[][] = [
    [info, manifest],
    [tagManifest, signature],
  ];
  const named = [declaration, ...(before ?? []), ...(after ?? [])];
  const others = [...tags.keys()].filter((name) => !named.includes(name)).sort();
  return [...(before ?? []), ...others, ...(after ?? [])].flatMap((name) => {
    const bytes = tags.get(name);
    return bytes === undefined ? [] : [{ name, bytes }];
  });
}

/** Changes a bundle in its folder. */
export const forgeBundle = (headPath: string, forgery: Forgery): void => putTogether(takeApart(headPath), forgery);

/** A change of one tag file's JSON. */
export const changeJson =
  (part: string, change: (value: Record<string, unknown>) => void): NonNullable<Forgery["tags"]> =>
  (tags) => {
    const value = JSON.parse(String(tags.get(part))) as Record<string, unknown>;
    change(value);
    tags.set(part, Buffer.from(canonicalJson(value as Json)));
  };

const sized = ({ name, bytes }: ForgedEntry): { readonly name: string; readonly sizeBytes: number } => ({
  name,
  sizeBytes: bytes.length,
});

function placed(entries: readonly ForgedEntry[], volume: number): IndexedFile[] {
  const offsets = dataOffsets(entries.map(sized));
  return entries.map(({ name, bytes }, at) => {
    const { sizeBytes, sha256, crc32: crc, pieces } = sealedPayload(name, bytes);
    const offset = offsets[at] ?? 0;
    return { path: name, volume, offset, sizeBytes, sha256, crc32: crc, ...(pieces && { pieces: [...pieces] }) };
  });
}

function sign(tags: Map<string, Buffer>, forgery: Forgery, index: BundleIndex): void {
  const unlisted: readonly string[] = [bundleEntries.tagManifest, bundleEntries.signature];
  const listed = [...tags].filter(([name]) => !unlisted.includes(name));
  const text = manifestText(listed.map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) })));
  const tagManifest = Buffer.from(forgery.tagManifest?.(text) ?? text);
  const signature = signMinisign({
    seed: organiser.privateSeed,
    keyId: keyIdOf(organiser.publicKey),
    data: tagManifest,
    trustedComment: forgery.trustedComment ?? bundleComment(index),
    untrustedComment: "signature of the organiser over the tag manifest",
  });
  tags.set(bundleEntries.tagManifest, tagManifest);
  tags.set(bundleEntries.signature, Buffer.from(signature));
}

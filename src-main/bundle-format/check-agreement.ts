import { bundleEntries, payloadFolders, type BundleIndex, type IndexedFile } from "#shared/formats/bundle.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { bagDeclaration, parseManifest } from "#main/bundle-format/bag-files.ts";
import type { HeadParts } from "#main/bundle-format/parse-head.ts";
import type { PlacedEntry } from "#main/bundle-format/read-zip-directory.ts";
import { dataOffsets, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { recordBytes } from "#main/sealing/content-keys.ts";
import { fromBase64 } from "#main/signing/base64.ts";

/** Name of the first part of a head that does not agree with the others; `undefined` when all do. */
export function checkAgreement(
  head: HeadParts,
  tags: ReadonlyMap<string, Buffer>,
  entries: readonly PlacedEntry[],
): string | undefined {
  const text = (part: string): string => tags.get(part)?.toString("utf8") ?? "";
  const manifest = parseManifest(text(bundleEntries.manifest));
  const checks: readonly (readonly [string, () => boolean])[] = [
    [bundleEntries.declaration, () => text(bundleEntries.declaration) === bagDeclaration],
    [bundleEntries.rules, () => sha256Hex(text(bundleEntries.rules)) === head.index.ruleHash],
    [bundleEntries.manifest, () => manifest.ok && listsExactly(manifest.value, head.index.files)],
    [bundleEntries.index, () => volumesHold(head.index) && headHolds(head.index.files, entries)],
    [bundleEntries.roster, () => rosterHolds(head)],
  ];
  return checks.find(([, holds]) => !holds())?.[0];
}

const listsExactly = (manifest: ReadonlyMap<string, string>, files: readonly IndexedFile[]): boolean =>
  manifest.size === files.length &&
  isDistinct(files.map((file) => file.path)) &&
  files.every((file) => manifest.get(file.path) === file.sha256);

/** Every volume is the ZIP that its files make, and nothing else; pieces are there where they have to be. */
function volumesHold(index: BundleIndex): boolean {
  const fileNames = index.volumes.map((volume) => volume.fileName.toLowerCase());
  const byVolume = Map.groupBy(index.files, (file) => file.volume);
  return (
    isDistinct(fileNames) &&
    index.volumes.every(({ fileName }) => /^[A-Za-z0-9][A-Za-z0-9._-]*\.psv$/.test(fileName)) &&
    index.files.every((file) => file.volume <= index.volumes.length && piecesHold(file)) &&
    index.volumes.every((volume, at) => {
      const files = inOrder(byVolume.get(volume.number) ?? []);
      const stored = files.map((file) => ({ name: file.path, sizeBytes: file.sizeBytes }));
      const offsets = dataOffsets(stored);
      return (
        volume.number === at + 1 &&
        volume.sizeBytes === zipBytes(stored) &&
        files.every((file, place) => file.offset === offsets[place])
      );
    })
  );
}

/** A file of several records has a hash for each piece. Key ids take at most 32 bytes, so the count is the same. */
function piecesHold({ sizeBytes, pieces }: IndexedFile): boolean {
  const records = Math.ceil((sizeBytes - 21) / recordBytes);
  return records <= 1 ? pieces === undefined : pieces?.length === records;
}

/** What the index places in the head lies there, no other payload does, and materials lie in volumes. */
function headHolds(files: readonly IndexedFile[], entries: readonly PlacedEntry[]): boolean {
  const placed = new Map(entries.map((entry) => [entry.name, entry]));
  const ofHead = files.filter((file) => file.volume === 0);
  return (
    entries.filter((entry) => entry.name.startsWith("data/")).length === ofHead.length &&
    files.every((file) => file.path.startsWith(`${payloadFolders.materials}/`) === file.volume > 0) &&
    ofHead.every((file) => {
      const entry = placed.get(file.path);
      return entry?.offset === file.offset && entry.sizeBytes === file.sizeBytes && entry.crc32 === file.crc32;
    })
  );
}

function rosterHolds({ index, roster }: HeadParts): boolean {
  const inHead = new Set(index.files.filter((file) => file.volume === 0).map((file) => file.path));
  const { seats, revoked } = roster;
  return (
    isDistinct(seats.map((seat) => seat.expert)) &&
    isDistinct([...seats, ...revoked].map((seat) => seat.slip)) &&
    isDistinct(seats.map((seat) => seat.envelope)) &&
    seats.every(
      (seat) =>
        fromBase64(seat.slipKey, 32) !== undefined &&
        fromBase64(seat.sealKey, 32) !== undefined &&
        fromBase64(seat.salt, 16) !== undefined &&
        seat.envelope.startsWith(`${payloadFolders.envelopes}/`) &&
        inHead.has(seat.envelope),
    )
  );
}

const inOrder = (files: readonly IndexedFile[]): IndexedFile[] =>
  [...files].sort((one, other) => one.offset - other.offset);

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

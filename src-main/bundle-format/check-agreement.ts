import { bundleEntries, payloadFolders, type BundleIndex, type IndexedFile } from "#shared/formats/bundle.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { bagDeclaration, manifestText, parseManifest } from "#main/bundle-format/bag-files.ts";
import type { HeadParts } from "#main/bundle-format/parse-head.ts";
import type { PlacedEntry } from "#main/bundle-format/read-zip-directory.ts";
import { defaultVolumeLimitBytes } from "#main/bundle-format/plan-volumes.ts";
import { isSafeName } from "#main/bundle-format/safe-name.ts";
import { dataOffsets, maximumEntries, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { headerBytesOf } from "#main/bundle-format/verify-volume.ts";
import { recordBytes } from "#main/sealing/content-keys.ts";
import { fromBase64 } from "#main/signing/base64.ts";

/** Largest card or envelope: an envelope to 40,000 candidates. */
const maximumSealedJsonBytes = 16 * 1024 * 1024;
const maximumAllCardBytes = 128 * 1024 * 1024;
/** Each costs a laptop a tenth of a second for a code that fits no slip. A bundle draws one for all its new slips. */
const maximumSalts = 32;

/** Name of the first part of a head that does not agree with the others; `undefined` when all do. */
export function checkAgreement(head: HeadParts, tags: ReadonlyMap<string, Buffer>): string | undefined {
  const text = (part: string): string => tags.get(part)?.toString("utf8") ?? "";
  const checks: readonly (readonly [string, () => boolean])[] = [
    [bundleEntries.declaration, () => text(bundleEntries.declaration) === bagDeclaration],
    [bundleEntries.rules, () => sha256Hex(text(bundleEntries.rules)) === head.index.ruleHash],
    [bundleEntries.manifest, () => listsExactly(text(bundleEntries.manifest), head.index.files)],
    // A laptop keeps a bundle in a folder of this name.
    [bundleEntries.index, () => isSafeName(head.index.bundle) && isSafeName(head.index.round)],
    [bundleEntries.index, () => volumesHold(head.index)],
    [bundleEntries.roster, () => rosterHolds(head)],
  ];
  return checks.find(([, holds]) => !holds())?.[0];
}

/** The manifest lists these files with these hashes and no others. */
function listsExactly(text: string, files: readonly IndexedFile[]): boolean {
  if (!isDistinct(files.map((file) => file.path))) return false;
  // Nearly every manifest is written as this program writes it, and to write it again is quicker than to parse it.
  if (text === manifestText(files)) return true;
  const manifest = parseManifest(text);
  return (
    manifest.ok &&
    manifest.value.size === files.length &&
    files.every((file) => manifest.value.get(file.path) === file.sha256)
  );
}

/** Every volume is the ZIP that its files make, and nothing else; pieces are there where they have to be. */
function volumesHold(index: BundleIndex): boolean {
  const fileNames = index.volumes.map((volume) => volume.fileName.toLowerCase());
  const byVolume = Map.groupBy(index.files, (file) => file.volume);
  return (
    isDistinct(fileNames) &&
    index.volumes.every(({ fileName, number }) => isVolumeName(fileName, number)) &&
    index.files.every((file) => file.volume <= index.volumes.length && piecesHold(file)) &&
    index.volumes.every((volume, at) => {
      const files = inOrder(byVolume.get(volume.number) ?? []);
      const stored = files.map((file) => ({ name: file.path, sizeBytes: file.sizeBytes }));
      const offsets = dataOffsets(stored);
      return (
        volume.number === at + 1 &&
        volume.sizeBytes <= defaultVolumeLimitBytes &&
        files.length <= maximumEntries &&
        volume.sizeBytes === zipBytes(stored) &&
        files.every((file, place) => file.offset === offsets[place])
      );
    })
  );
}

/** `NAME-0001.psv` */
const isVolumeName = (fileName: string, number: number): boolean =>
  isSafeName(fileName) && fileName.endsWith(`-${String(number).padStart(4, "0")}.psv`);

/** A file of several records has a hash for each piece. */
function piecesHold({ path, sizeBytes, pieces }: IndexedFile): boolean {
  const records = Math.ceil((sizeBytes - headerBytesOf(path)) / recordBytes);
  return records <= 1 ? pieces === undefined : pieces?.length === records;
}

/**
 * What the index places in the head lies there, and no other payload does. Cards and envelopes lie in the head, which is
 * small and comes first; materials lie in volumes; thumbnails may lie in either.
 */
export function headHolds(files: readonly IndexedFile[], entries: readonly PlacedEntry[]): boolean {
  const placed = new Map(entries.map((entry) => [entry.name, entry]));
  const ofHead = files.filter((file) => file.volume === 0);
  return (
    orderHolds(entries.map(({ name }) => name)) &&
    entries.filter((entry) => entry.name.startsWith("data/")).length === ofHead.length &&
    files.every(isWhereItMay) &&
    sealedJsonHolds(ofHead) &&
    ofHead.every((file) => {
      const entry = placed.get(file.path);
      return entry?.offset === file.offset && entry.sizeBytes === file.sizeBytes && entry.crc32 === file.crc32;
    })
  );
}

function isWhereItMay({ path, volume }: IndexedFile): boolean {
  if (path.startsWith(`${payloadFolders.thumbnails}/`)) return true;
  return path.startsWith(`${payloadFolders.materials}/`) === volume > 0;
}

/** Entries lie in their order, so that cards lie side by side and are read in one go. */
function orderHolds(names: readonly string[]): boolean {
  const { declaration, info, manifest, tagManifest, signature } = bundleEntries;
  const under = (folder: string): string[] => names.filter((name) => name.startsWith(folder)).sort();
  const order = [declaration, ...under("data/"), info, manifest, ...under("pingshen/"), tagManifest, signature];
  return order.length === names.length && order.every((name, at) => name === names[at]);
}

/** Envelopes and cards are read whole: no bundle may ask for more memory than a laptop has. */
function sealedJsonHolds(files: readonly IndexedFile[]): boolean {
  const cards = files.filter(({ path }) => path.startsWith(`${payloadFolders.cards}/`));
  const envelopes = files.filter(({ path }) => path.startsWith(`${payloadFolders.envelopes}/`));
  return (
    [...cards, ...envelopes].every(({ sizeBytes }) => sizeBytes <= maximumSealedJsonBytes) &&
    cards.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) <= maximumAllCardBytes
  );
}

function rosterHolds({ index, roster }: HeadParts): boolean {
  const inHead = new Set(index.files.filter((file) => file.volume === 0).map((file) => file.path));
  const { seats, revoked } = roster;
  return (
    isDistinct(seats.map((seat) => seat.expert)) &&
    isDistinct([...seats, ...revoked].map((seat) => seat.slip)) &&
    isDistinct(seats.map((seat) => seat.envelope)) &&
    new Set([...seats, ...revoked].map(({ salt }) => salt)).size <= maximumSalts &&
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

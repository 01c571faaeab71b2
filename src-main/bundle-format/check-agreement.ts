import { bundleEntries, type BundleIndex, type IndexedFile } from "#shared/formats/bundle.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { bagDeclaration, parseManifest } from "#main/bundle-format/bag-files.ts";
import type { HeadParts } from "#main/bundle-format/parse-head.ts";
import type { PlacedEntry } from "#main/bundle-format/read-zip-directory.ts";
import { dataOffsets, zipBytes } from "#main/bundle-format/stored-zip.ts";
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
    [bundleEntries.catalogue, () => catalogueHolds(head)],
    [bundleEntries.roster, () => rosterHolds(head)],
  ];
  return checks.find(([, holds]) => !holds())?.[0];
}

const listsExactly = (manifest: ReadonlyMap<string, string>, files: readonly IndexedFile[]): boolean =>
  manifest.size === files.length &&
  isDistinct(files.map((file) => file.path)) &&
  files.every((file) => manifest.get(file.path) === file.sha256);

/** Every volume is the ZIP that its files make, and nothing else. */
function volumesHold(index: BundleIndex): boolean {
  const fileNames = index.volumes.map((volume) => volume.fileName);
  return (
    isDistinct(fileNames) &&
    fileNames.every((name) => /^[A-Za-z0-9][A-Za-z0-9._-]*\.psv$/.test(name)) &&
    index.files.every((file) => file.volume <= index.volumes.length) &&
    index.volumes.every((volume, at) => {
      const files = inOrder(index.files.filter((file) => file.volume === volume.number));
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

/** What the index places in the head lies there, and no other payload does. */
function headHolds(files: readonly IndexedFile[], entries: readonly PlacedEntry[]): boolean {
  const placed = new Map(entries.map((entry) => [entry.name, entry]));
  const ofHead = files.filter((file) => file.volume === 0);
  return (
    entries.filter((entry) => entry.name.startsWith("data/")).length === ofHead.length &&
    ofHead.every((file) => {
      const entry = placed.get(file.path);
      return entry?.offset === file.offset && entry.sizeBytes === file.sizeBytes;
    })
  );
}

function catalogueHolds({ index, rules, catalogue }: HeadParts): boolean {
  const paths = new Set(index.files.map((file) => file.path));
  const categories = new Set(rules.categories.map((category) => category.id));
  const materials = catalogue.candidates.flatMap((candidate) => candidate.materials);
  return (
    isDistinct(catalogue.candidates.map((candidate) => candidate.id)) &&
    isDistinct(materials.map((material) => material.id)) &&
    catalogue.candidates.every((candidate) => categories.has(candidate.category)) &&
    materials.every(({ file, thumbnail }) => paths.has(file) && (thumbnail === undefined || paths.has(thumbnail)))
  );
}

function rosterHolds({ catalogue, roster }: HeadParts): boolean {
  const candidates = new Set(catalogue.candidates.map((candidate) => candidate.id));
  return (
    isDistinct(roster.seats.map((seat) => seat.expert.id)) &&
    isDistinct(roster.seats.map((seat) => seat.slip)) &&
    roster.seats.every(
      (seat) =>
        fromBase64(seat.slipKey, 32) !== undefined &&
        fromBase64(seat.salt, 16) !== undefined &&
        isDistinct(seat.order) &&
        seat.order.every((id) => candidates.has(id)) &&
        seat.recused.every(({ candidate }) => seat.order.includes(candidate)),
    )
  );
}

const inOrder = (files: readonly IndexedFile[]): IndexedFile[] =>
  [...files].sort((one, other) => one.offset - other.offset);

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

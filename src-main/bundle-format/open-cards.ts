import { open } from "node:fs/promises";
import { basename } from "node:path";
import { CandidateCard, payloadFolders, type CatalogueCandidate, type Envelope } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { headDepthLimit } from "#main/bundle-format/parse-head.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { readRange } from "#main/bundle-format/read-range.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { openContent } from "#main/sealing/sealed-content.ts";

/** The candidates that an envelope opens, and the key of each file that belongs to them. */
interface OpenedCards {
  readonly catalogue: { readonly candidates: readonly CatalogueCandidate[] };
  readonly contentKeys: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens the card of every candidate for whom the envelope has a key.
 *
 * Errors: `bundle/part-altered` for a card that is not as it was signed, `bundle/envelope-wrong` for one that does not
 * belong to its candidate or names files that are not there or are another's.
 */
export async function openCards(head: OpenedHead, envelope: Envelope): Promise<Result<OpenedCards, Problem>> {
  const name = basename(head.headPath);
  const block = await readCards(head, envelope);
  const candidates: CatalogueCandidate[] = [];
  const contentKeys = new Map<string, Uint8Array>();
  for (const { candidate, card: path, key: encoded } of inOrder(envelope)) {
    const file = head.files.get(path);
    const sealed = file && block?.bytes.subarray(file.offset - block.from, file.offset - block.from + file.sizeBytes);
    if (file === undefined || sealed === undefined || sha256Hex(sealed) !== file.sha256) {
      return err({ kind: "bundle/part-altered", facts: { name, part: path } });
    }
    const key = new Uint8Array(Buffer.from(encoded, "base64"));
    const card = parseCard(openContent(key, sealed));
    if (card === undefined || card.id !== candidate || !cardHolds(head, card, contentKeys)) {
      return err({ kind: "bundle/envelope-wrong", facts: { name, bundle: head.index.bundle } });
    }
    candidates.push(candidateOf(card));
    for (const path of pathsOf(card)) contentKeys.set(path, key);
  }
  return ok({ catalogue: { candidates }, contentKeys });
}

/** The candidate that a card shows, without what makes it a card. */
export function candidateOf({ format, formatVersion, bundle, ...candidate }: CandidateCard): CatalogueCandidate {
  return candidate;
}

/** The part of the head that holds the cards, in one reading: single small readings of a stick take seconds. */
async function readCards(
  head: OpenedHead,
  envelope: Envelope,
): Promise<{ readonly from: number; readonly bytes: Buffer } | undefined> {
  const files = envelope.keys.map(({ card }) => head.files.get(card)).filter((file) => file !== undefined);
  if (files.length === 0) return undefined;
  const from = files.reduce((least, { offset }) => Math.min(least, offset), Number.MAX_SAFE_INTEGER);
  const end = files.reduce((most, { offset, sizeBytes }) => Math.max(most, offset + sizeBytes), 0);
  const handle = await open(head.headPath, "r");
  try {
    const bytes = await readRange(handle, from, end - from);
    return bytes && { from, bytes };
  } finally {
    await handle.close();
  }
}

function inOrder({ order, keys }: Envelope): Envelope["keys"] {
  const byCandidate = new Map(keys.map((each) => [each.candidate, each]));
  return order.flatMap((candidate) => byCandidate.get(candidate) ?? []);
}

function parseCard(plain: Uint8Array | undefined): CandidateCard | undefined {
  if (plain === undefined) return undefined;
  const value = parseBoundedJson(plain, headDepthLimit);
  return CandidateCard.safeParse(value.ok ? value.value : undefined).data;
}

/** The card is of this bundle, of a known category, and its files are there and nobody else's. */
function cardHolds(head: OpenedHead, card: CandidateCard, taken: ReadonlyMap<string, Uint8Array>): boolean {
  const paths = pathsOf(card);
  return (
    card.bundle === head.index.bundle &&
    head.rules.categories.some(({ id }) => id === card.category) &&
    new Set(paths).size === paths.length &&
    new Set(card.materials.map(({ id }) => id)).size === card.materials.length &&
    paths.every((path) => head.files.has(path) && !taken.has(path)) &&
    card.materials.every(
      ({ file, thumbnail, shown }) =>
        [file, shown?.file ?? file].every((path) => path.startsWith(`${payloadFolders.materials}/`)) &&
        (thumbnail === undefined || thumbnail.startsWith(`${payloadFolders.thumbnails}/`)),
    )
  );
}

const pathsOf = (card: CandidateCard): string[] =>
  card.materials.flatMap(({ file, thumbnail, shown }) => [file, thumbnail ?? [], shown?.file ?? []].flat());

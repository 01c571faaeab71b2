import { writeFileSync } from "node:fs";
import { CandidateCard, type IndexedFile } from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { Seeded } from "#shared/seeded.ts";
import { openSeatWith, type OpenedSeat } from "#main/bundle-format/open-seat.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { x25519PublicKey } from "#main/crypto/crypto.ts";
import { openWithSlip, sealToSlip } from "#main/sealing/envelope-seal.ts";
import { openContent, sealContent } from "#main/sealing/sealed-content.ts";
import { AlteredAccepted, type FuzzOutcome, type FuzzTarget } from "#tests/fuzz/fuzz-target.ts";
import { mutateBytes } from "#tests/fuzz/mutate-bytes.ts";
import { mutateJson } from "#tests/fuzz/mutate-json.ts";
import { validHeads } from "#tests/fuzz/valid-files.ts";
import {
  smallCard,
  smallEnvelope,
  smallKey,
  smallPaths,
  smallSeat,
  smallSlipKeys,
} from "#tests/support/make-bundle.ts";

const randomBytes = (random: Seeded) => (size: number) =>
  Buffer.from(Array.from({ length: size }, () => random.whole(256)));

/** Envelopes and cards: sealed bytes that were altered, and texts that an enemy with the key sealed and signed. */
export async function fuzzSeat(folder: string): Promise<FuzzTarget> {
  const head = await readHead(validHeads(folder).one);
  if (!head.ok) throw new Error(head.error.kind);
  const texts = {
    envelope: canonicalJson(smallEnvelope()),
    card: canonicalJson(smallCard()),
  };
  const valid = await openSealed(head.value, sealEnvelope(texts.envelope, randomBytes(seedless)), sealCard(texts.card));
  if (!valid.ok) throw new Error(valid.error.kind);
  const value = valueOf(valid.value);
  return {
    run: async (random) => {
      const envelope = sealEnvelope(texts.envelope, randomBytes(random));
      const card = sealCard(texts.card, randomBytes(random)(16));
      if (random.next() < 0.5) return altered({ envelope, card, texts, random });
      const isEnvelope = random.next() < 0.5;
      const text = mutateJson(isEnvelope ? texts.envelope : texts.card, random);
      const opened = await openSealed(
        head.value,
        isEnvelope ? sealEnvelope(text, randomBytes(random)) : envelope,
        isEnvelope ? card : sealCard(text, randomBytes(random)(16)),
      );
      if (!opened.ok) return "refused";
      return valueOf(opened.value) === value ? "identical" : "signed";
    },
    close: () => Promise.resolve(),
  };
}

interface Altered {
  readonly envelope: Buffer;
  readonly card: Buffer;
  readonly texts: { readonly envelope: string; readonly card: string };
  readonly random: Seeded;
}

/** Nobody's signature stands between these bytes and the reader, only the seal. */
function altered({ envelope, card, texts, random }: Altered): FuzzOutcome {
  const isEnvelope = random.next() < 0.5;
  const mutant = isEnvelope ? mutateBytes(envelope, random, card) : mutateBytes(card, random, envelope);
  const plain = isEnvelope ? openWithSlip(smallSlipKeys().sealSecret, mutant) : openContent(smallKey, mutant);
  if (plain === undefined) return "refused";
  if (Buffer.from(plain).toString() !== (isEnvelope ? texts.envelope : texts.card))
    throw new AlteredAccepted("altered sealed bytes were opened");
  return "identical";
}

const seedless = { whole: () => 7 } as unknown as Seeded;

const sealEnvelope = (text: string, random: (size: number) => Uint8Array): Buffer =>
  Buffer.from(sealToSlip(x25519PublicKey(smallSlipKeys().sealSecret), Buffer.from(text), random));

const sealCard = (text: string, salt: Uint8Array = new Uint8Array(16)): Buffer =>
  Buffer.from(sealContent(smallKey, salt, Buffer.from(text)));

/** Opens a head in which envelope and card are these, their hashes signed. */
function openSealed(head: OpenedHead, envelope: Buffer, card: Buffer): ReturnType<typeof openSeatWith> {
  writeFileSync(head.headPath, Buffer.concat([envelope, card]));
  const place = (path: string, bytes: Buffer, offset: number): readonly [string, IndexedFile] => {
    const { sizeBytes, sha256, crc32 } = sealedPayload(path, bytes);
    return [path, { path, volume: 0, offset, sizeBytes, sha256, crc32 }];
  };
  const files = new Map([
    ...head.files,
    place(smallPaths.envelope, envelope, 0),
    place(smallPaths.card, card, envelope.length),
  ]);
  return openSeatWith(
    { ...head, files },
    smallSeat() as unknown as Parameters<typeof openSeatWith>[1],
    smallSlipKeys(),
  );
}

function valueOf({ envelope, catalogue, contentKeys }: OpenedSeat): string {
  // What was accepted has to fit its schema again, or a screen would meet what it does not know.
  for (const candidate of catalogue.candidates)
    CandidateCard.omit({ format: true, formatVersion: true, bundle: true }).parse(candidate);
  return JSON.stringify([envelope, catalogue, [...contentKeys.keys()]]);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CandidateCard, Envelope } from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { BundleId, CandidateId, RoundId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { createCrew, type Crew } from "#main/crew/crew.ts";
import { sha256Hex, signingKeyFromSeed, x25519PublicKey } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { candidateOf } from "#main/bundle-format/open-cards.ts";
import type { PayloadFile, SealedPayload } from "#main/bundle-format/payload-file.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { writeBundle, type BundleContent } from "#main/bundle-format/write-bundle.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealedBytesOf } from "#main/sealing/content-keys.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { cardDigest } from "#main/secretariat/bundles/card-digest.ts";
import { slipKeys, type SlipKeys } from "#main/signing/slip-code.ts";

/** The organiser of small bundles. */
export const organiser = signingKeyFromSeed(new Uint8Array(32).fill(3));

/** The code of the only slip of a small bundle, and its id. */
export const smallCode = "00000-00000-00000-00001-2";
const smallSlip = "0011223344556677";
const smallSalt = new Uint8Array(16);

/** Content key of the only candidate. */
export const smallKey = new Uint8Array(16).fill(9);
/** What the recipient of small bundles is; nobody has its secret. */
export const smallRecipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

const path = (folder: string, id: number): string => `data/${folder}/${String(id).padStart(16, "0")}.bin`;

/** Payload paths of a small bundle: three materials, two thumbnails, a card, an envelope. */
export const smallPaths = {
  materials: [path("m", 1), path("m", 2), path("m", 3)],
  thumbnails: [path("t", 1), path("t", 2)],
  card: path("c", 1),
  envelope: path("e", 1),
} as const;

let stretched: SlipKeys | undefined;

/** The keys of the only slip, stretched once. */
export const smallSlipKeys = (): SlipKeys => (stretched ??= slipKeys(smallCode, smallSalt));

const saltOf = (name: string): Uint8Array => createSeededBytes(`salt of ${name}`)(16);

/** A material of the given bytes that is sealed on its way into a volume. */
export function makePayload(folder: string, name: string, bytes: Uint8Array, ikm: Uint8Array = smallKey): PayloadFile {
  mkdirSync(join(folder, "payload"), { recursive: true });
  const source = join(folder, "payload", name.replaceAll("/", "-"));
  writeFileSync(source, bytes);
  return {
    kind: "plain",
    path: name,
    sizeBytes: sealedBytesOf(bytes.length),
    source,
    plainBytes: bytes.length,
    plainSha256: sha256Hex(bytes),
    ikm,
    salt: saltOf(name),
  };
}

/** A sealed file of the head. */
export const makeHeadFile = (name: string, plain: Uint8Array, ikm: Uint8Array = smallKey): SealedPayload =>
  sealedPayload(name, sealContent(ikm, saltOf(name), plain));

/** The card of the only candidate. */
export const smallCard = (): CandidateCard => {
  const [first, second, third] = smallPaths.materials;
  const [firstThumbnail, secondThumbnail] = smallPaths.thumbnails;
  const material = { kind: "photo", title: "张三1", mediaType: "image/jpeg", originalSha256: sha256Hex("original") };
  return {
    format: "pingshen/card",
    formatVersion: 1,
    bundle: "round-1-v1",
    id: "c-1",
    category: cast2023.categories[0]?.id,
    name: "张三",
    place: "某县",
    unit: "u-1",
    unitName: "某省科协",
    firstNominator: "某县科协",
    summary: "事迹",
    declared: {},
    remarks: [],
    materials: [
      { ...material, id: "aa", file: first, thumbnail: firstThumbnail },
      { ...material, id: "bb", file: second, thumbnail: secondThumbnail },
      { ...material, id: "cc", file: third },
    ],
  } as unknown as CandidateCard;
};

/** What the only envelope holds. */
export const smallEnvelope = (): Envelope =>
  ({
    format: "pingshen/envelope",
    formatVersion: 1,
    bundle: "round-1-v1",
    slip: smallSlip,
    expert: { id: "E01", name: "李四", unit: "", title: "", field: "", categories: [cast2023.categories[0]?.id] },
    deskKey: toBase64(new Uint8Array(32).fill(5)),
    order: [CandidateId.parse("c-1")],
    keys: [
      {
        candidate: "c-1",
        card: smallPaths.card,
        key: toBase64(smallKey),
        digest: cardDigest(candidateOf(smallCard())),
      },
    ],
    recused: [],
  }) as unknown as Envelope;

/** An envelope, whatever it holds, sealed to the only slip. */
export const makeEnvelope = (envelope: unknown, name: string = smallPaths.envelope): SealedPayload => {
  const { sealSecret } = smallSlipKeys();
  const plain = Buffer.from(canonicalJson(envelope as never), "utf8");
  return sealedPayload(name, sealToSlip(x25519PublicKey(sealSecret), plain, createSeededBytes("envelope")));
};

/** The seat of the only slip. */
export const smallSeat = () => {
  const keys = smallSlipKeys();
  return {
    expert: "E01",
    slip: smallSlip,
    slipKey: toBase64(keys.signing.publicKey),
    sealKey: toBase64(x25519PublicKey(keys.sealSecret)),
    salt: toBase64(smallSalt),
    envelope: smallPaths.envelope,
  };
};

/** Content of a small bundle: one candidate with three materials (two volumes of at most 2,000 bytes), one expert. */
export function makeBundleContent(folder: string, change: Partial<BundleContent> = {}): BundleContent {
  const media = smallPaths.materials.map((name, at) => makePayload(folder, name, new Uint8Array(800).fill(at + 1)));
  const thumbnails = smallPaths.thumbnails.map((name, at) => makeHeadFile(name, new Uint8Array(90).fill(at)));
  const card = makeHeadFile(smallPaths.card, Buffer.from(canonicalJson(smallCard()), "utf8"));
  return {
    name: "round-1-v1",
    identity: {
      bundle: BundleId.parse("round-1-v1"),
      round: RoundId.parse("round-1"),
      version: 1,
      practice: false,
      builtAt: "2023-12-10T01:02:03.000Z",
      recipient: smallRecipient,
      candidates: 1,
    },
    rulesText: `${JSON.stringify(cast2023)}\n`,
    roster: { seats: [smallSeat()], revoked: [] } as unknown as BundleContent["roster"],
    headFiles: [makeEnvelope(smallEnvelope()), card, ...thumbnails],
    media,
    key: { publicKey: organiser.publicKey, keyId: keyIdOf(organiser.publicKey), seed: organiser.privateSeed },
    volumeLimitBytes: 2000,
    ...change,
  };
}

let shared: Crew | undefined;

/** One crew for all tests of a file. */
export const testCrew = (): Crew => (shared ??= createCrew());

/** Writes a small bundle into `folder/bundle` and answers the path of its head. */
export async function makeBundle(folder: string, change: Partial<BundleContent> = {}): Promise<string> {
  const target = join(folder, "bundle");
  mkdirSync(target, { recursive: true });
  const content = makeBundleContent(folder, change);
  const { signal } = new AbortController();
  return writeBundle(content, { folder: target, crew: testCrew(), onBytes: () => undefined, signal });
}

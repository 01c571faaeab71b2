import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { BundleId, RoundId } from "#shared/ids.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { PayloadFile, PlainPayload, SealedPayload } from "#main/bundle-format/payload-file.ts";
import { defaultVolumeLimitBytes } from "#main/bundle-format/plan-volumes.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import { sha256Hex, signingKeyFromSeed, x25519PublicKey } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { sealedBytesOf } from "#main/sealing/content-keys.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";
import { createSlipCode, slipKeys } from "#main/signing/slip-code.ts";

/** An original on disk. */
interface Original {
  /** Absolute path. */
  readonly source: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A file of a candidate on its way into a bundle. */
export interface BenchMaterial extends Original {
  readonly kind: "form" | "scan" | "portrait" | "photo" | "video";
  /** A picture that is sealed for the candidate; or sealed bytes, the same for all, which are copied and never opened. */
  readonly thumbnail?: Original | SealedPayload | undefined;
}

/** What a bundle for measuring is made of. */
export interface BenchContent {
  readonly content: BundleContent;
  /** The code of the only slip, as printed. */
  readonly code: string;
  readonly bundle: BundleId;
  /** Payload path of each material, candidate by candidate. */
  readonly paths: readonly (readonly string[])[];
}

const mediaTypes = {
  form: "application/pdf",
  scan: "application/pdf",
  portrait: "image/jpeg",
  photo: "image/jpeg",
  video: "video/mp4",
} as const;
const cardKinds = { form: "form-pdf", scan: "form-pdf", portrait: "portrait", photo: "photo", video: "video" } as const;
const category = cast2023.categories[0]?.id ?? "";
const secretOf = (name: string): Uint8Array => createSeededBytes(`bench ${name}`)(32);
const expert = "E01";
const salt = new Uint8Array(16).fill(6);

/** A bundle with one expert who judges every candidate, sealed and signed as the secretariat's are. */
export function makeBenchContent(name: string, candidates: readonly (readonly BenchMaterial[])[]): BenchContent {
  const bundle = BundleId.parse(name);
  const seeded = createSeededBytes(name);
  const code = createSlipCode(createSeededBytes("bench code"));
  const keys = slipKeys(code, salt);
  const sealKey = x25519PublicKey(keys.sealSecret);
  const slip = sha256Hex("bench slip").slice(0, 16);
  const packed = candidates.map((materials, at) => packCandidate(bundle, at, materials, seeded));
  const envelope = {
    format: "pingshen/envelope",
    formatVersion: 1,
    bundle,
    slip,
    expert: { id: expert, name: "李四", unit: "", title: "", field: "", categories: [category] },
    deskKey: toBase64(secretOf("desk")),
    order: packed.map(({ id }) => id),
    keys: packed.map(({ id, key, card }) => ({
      candidate: id,
      card: card.path,
      key: toBase64(key),
      digest: sha256Hex(id).slice(0, 16),
    })),
    recused: [],
  };
  const envelopePath = `data/e/${idOf(`${name} envelope`)}.bin`;
  const sealed = sealToSlip(sealKey, Buffer.from(canonicalJson(envelope as unknown as Json)), seeded);
  const organiser = signingKeyFromSeed(secretOf("organiser"));
  const seat = {
    expert,
    slip,
    slipKey: toBase64(keys.signing.publicKey),
    sealKey: toBase64(sealKey),
    salt: toBase64(salt),
    envelope: envelopePath,
  };
  const content: BundleContent = {
    name,
    identity: {
      bundle,
      round: RoundId.parse("bench"),
      version: 1,
      practice: false,
      builtAt: "2023-12-10T01:02:03.000Z",
      recipient: keysOfMaster(secretOf("master")).recipient,
      candidates: candidates.length,
    },
    rulesText: encodeRules(cast2023),
    roster: { seats: [seat], revoked: [] } as unknown as BundleContent["roster"],
    headFiles: [sealedPayload(envelopePath, sealed), ...packed.map(({ card }) => card)],
    media: packed.flatMap(({ thumbnails, media }) => [...thumbnails, ...media]),
    key: { publicKey: organiser.publicKey, keyId: keyIdOf(organiser.publicKey), seed: organiser.privateSeed },
    volumeLimitBytes: defaultVolumeLimitBytes,
  };
  return { content, code, bundle, paths: packed.map(({ media }) => media.map(({ path }) => path)) };
}

const idOf = (name: string): string => sha256Hex(name).slice(0, 16);

function packCandidate(
  bundle: string,
  at: number,
  materials: readonly BenchMaterial[],
  randomBytes: (size: number) => Uint8Array,
) {
  const id = `c-${String(at)}`;
  const key = randomBytes(16);
  const pathOf = (folder: string, nth: number): string => `data/${folder}/${idOf(`${bundle} ${id} ${nth}`)}.bin`;
  const plainPayload = (path: string, { source, sizeBytes, sha256 }: Original): PlainPayload => ({
    kind: "plain",
    path,
    sizeBytes: sealedBytesOf(sizeBytes),
    source,
    plainBytes: sizeBytes,
    plainSha256: sha256,
    ikm: key,
    salt: randomBytes(16),
  });
  const media = materials.map((material, nth) => plainPayload(pathOf("m", nth), material));
  const thumbnails = materials.flatMap(({ thumbnail }, nth): PayloadFile[] => {
    if (thumbnail === undefined) return [];
    const path = pathOf("t", nth);
    return ["kind" in thumbnail ? { ...thumbnail, path } : plainPayload(path, thumbnail)];
  });
  const card = {
    format: "pingshen/card",
    formatVersion: 1,
    bundle,
    id,
    category,
    name: `候选人${at}`,
    place: "某省某市某县",
    unit: "u-1",
    unitName: "某省科学技术协会",
    firstNominator: "某县科学技术协会",
    summary: "长期在基层开展科学普及，组织讲座和培训，带动群众增收，受到当地群众的好评。".repeat(8),
    declared: {},
    remarks: [],
    materials: materials.map(({ kind, sha256, thumbnail }, nth) => ({
      id: `${id}-${nth}`,
      kind: cardKinds[kind],
      title: `材料${nth + 1}`,
      mediaType: mediaTypes[kind],
      file: pathOf("m", nth),
      originalSha256: sha256,
      ...(thumbnail && { thumbnail: pathOf("t", nth), widthPx: 2560, heightPx: 1920 }),
    })),
  };
  const plain = Buffer.from(canonicalJson(card), "utf8");
  const sealedCard = sealedPayload(`data/c/${idOf(`${bundle} ${id}`)}.bin`, sealContent(key, randomBytes(16), plain));
  return { id, key, card: sealedCard, media, thumbnails };
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { BundleId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { smallRules } from "#tests/support/small-rules.ts";
import { sha256Hex, signingKeyFromSeed, x25519PublicKey } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import type { PayloadFile } from "#main/bundle-format/payload-file.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { writeBundle } from "#main/bundle-format/write-bundle.ts";
import { sealedBytesOf } from "#main/sealing/content-keys.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { createSlipCode, slipKeys, type SlipKeys } from "#main/signing/slip-code.ts";
import { testCrew } from "#tests/support/make-bundle.ts";

/** A candidate of a small bundle. Whoever changes anything here gives it another digest. */
export interface SmallCandidate {
  readonly id: string;
  readonly name: string;
  readonly summary?: string;
  readonly media?: readonly SmallMaterial[];
}

/** A file of a candidate. */
export interface SmallMaterial {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly title?: string;
  readonly takenAt?: string;
}

/** An expert of a small bundle. `slip` names the slip: another name is another piece of paper. */
interface SmallExpert {
  readonly id: string;
  readonly name: string;
  readonly slip: string;
  readonly recused?: readonly string[];
  /** Names the desk key; the same in all bundles, unless the secretariat lost its master. */
  readonly deskKey?: string;
}

/** What a version of the round holds. */
export interface SmallBundle {
  readonly version: number;
  readonly candidates: readonly SmallCandidate[];
  readonly experts: readonly SmallExpert[];
  /** Names of slips that count no more, with their experts. */
  readonly revoked?: readonly { readonly expert: string; readonly slip: string }[];
  readonly recipient: string;
  readonly round?: string;
  readonly practice?: boolean;
  /** The small rules unless a test wants others. */
  readonly rules?: RuleFile;
  /** 1 GiB unless a test wants several volumes. */
  readonly volumeLimitBytes?: number;
}

/** A bundle on a stick. */
export interface WrittenBundle {
  readonly bundle: BundleId;
  readonly folder: string;
  readonly headPath: string;
  /** Payload path of a candidate's material. */
  material(candidate: string, at?: number): string;
}

const organiser = signingKeyFromSeed(new Uint8Array(32).fill(7));
const salt = new Uint8Array(16).fill(6);
const stretched = new Map<string, SlipKeys>();

/** The code printed on a slip. */
export const codeOf = (slip: string): string => createSlipCode(createSeededBytes(`code of ${slip}`));

function keysOf(slip: string): SlipKeys {
  const keys = stretched.get(slip) ?? slipKeys(codeOf(slip), salt);
  stretched.set(slip, keys);
  return keys;
}

const idOf = (name: string): string => sha256Hex(name).slice(0, 16);

/** Writes a version of a round, sealed and signed like those of the secretariat, into `folder/vN`. */
export async function writeSmallBundle(folder: string, wish: SmallBundle): Promise<WrittenBundle> {
  const round = wish.round ?? "round-1";
  const bundle = BundleId.parse(`${round}-v${wish.version}`);
  const target = join(folder, `v${wish.version}`);
  mkdirSync(join(target, "plain"), { recursive: true });
  const seeded = createSeededBytes(bundle);
  const cards = wish.candidates.map((candidate) => sealCandidate(candidate, bundle, join(target, "plain"), seeded));
  const envelopes = wish.experts.map((expert) => {
    const plain = Buffer.from(canonicalJson(envelopeOf(expert, bundle, round, wish, cards)), "utf8");
    const sealKey = x25519PublicKey(keysOf(expert.slip).sealSecret);
    return sealedPayload(`data/e/${idOf(`${bundle} ${expert.slip}`)}.bin`, sealToSlip(sealKey, plain, seeded));
  });
  const out = join(target, "stick");
  mkdirSync(out);
  const headPath = await writeBundle(
    {
      name: bundle,
      identity: {
        bundle,
        round: round as never,
        version: wish.version,
        practice: wish.practice ?? false,
        builtAt: `2023-12-1${wish.version}T01:02:03.000Z`,
        recipient: wish.recipient,
        candidates: wish.candidates.length,
      },
      rulesText: canonicalJson(wish.rules ?? smallRules),
      roster: {
        seats: wish.experts.map((expert) => ({
          ...slipOf(expert.id, expert.slip),
          sealKey: toBase64(x25519PublicKey(keysOf(expert.slip).sealSecret)),
          envelope: `data/e/${idOf(`${bundle} ${expert.slip}`)}.bin`,
        })),
        revoked: (wish.revoked ?? []).map(({ expert, slip }) => slipOf(expert, slip)),
      } as never,
      headFiles: [...envelopes, ...cards.map(({ card }) => card)],
      media: cards.flatMap(({ media }) => media),
      key: { publicKey: organiser.publicKey, keyId: keyIdOf(organiser.publicKey), seed: organiser.privateSeed },
      volumeLimitBytes: wish.volumeLimitBytes ?? 2 ** 30,
    },
    { folder: out, crew: testCrew(), onBytes: () => undefined, signal: new AbortController().signal },
  );
  return { bundle, folder: out, headPath, material: (id, at = 0) => materialPath(bundle, id, at) };
}

const slipOf = (expert: string, slip: string) => ({
  expert,
  slip: idOf(slip),
  slipKey: toBase64(keysOf(slip).signing.publicKey),
  salt: toBase64(salt),
});

function kindOf(mediaType: string): string {
  if (mediaType.startsWith("video")) return "video";
  if (mediaType === "application/pdf") return "form-pdf";
  return mediaType.startsWith("image") ? "photo" : "form-word";
}

const materialPath = (bundle: string, id: string, at: number): string => `data/m/${idOf(`${bundle} ${id} ${at}`)}.bin`;

interface SealedCandidate {
  readonly candidate: SmallCandidate;
  readonly key: Uint8Array;
  readonly digest: string;
  readonly card: ReturnType<typeof sealedPayload>;
  readonly media: readonly PayloadFile[];
}

function sealCandidate(
  candidate: SmallCandidate,
  bundle: BundleId,
  plainFolder: string,
  randomBytes: (size: number) => Uint8Array,
): SealedCandidate {
  const key = randomBytes(16);
  const files = candidate.media ?? [];
  const shown = {
    id: candidate.id,
    category: smallRules.categories[0]?.id,
    name: candidate.name,
    place: `${candidate.name}县`,
    unit: "u-1",
    unitName: "某省科协",
    firstNominator: "",
    summary: candidate.summary ?? "",
    declared: {},
    remarks: [],
  };
  const materials = files.map(({ mediaType, bytes, title, takenAt }, at) => ({
    id: `${candidate.id}-${at}`,
    kind: kindOf(mediaType),
    title: title ?? `材料${at + 1}`,
    mediaType,
    file: materialPath(bundle, candidate.id, at),
    originalSha256: sha256Hex(bytes),
    ...(takenAt === undefined ? {} : { takenAt }),
  }));
  const card = { ...shown, format: "pingshen/card", formatVersion: 1, bundle, materials } as unknown as Json;
  const media = files.map(({ bytes }, at): PayloadFile => {
    const source = join(plainFolder, `${candidate.id}-${at}`);
    writeFileSync(source, bytes);
    return {
      kind: "plain",
      path: materialPath(bundle, candidate.id, at),
      sizeBytes: sealedBytesOf(bytes.length),
      source,
      plainBytes: bytes.length,
      plainSha256: sha256Hex(bytes),
      ikm: key,
      salt: randomBytes(16),
    };
  });
  const plain = Buffer.from(canonicalJson(card), "utf8");
  const same = { ...shown, hashes: files.map(({ bytes }) => sha256Hex(bytes)) } as unknown as Json;
  return {
    candidate,
    key,
    digest: sha256Hex(canonicalJson(same)).slice(0, 16),
    card: sealedPayload(`data/c/${idOf(`${bundle} ${candidate.id}`)}.bin`, sealContent(key, randomBytes(16), plain)),
    media,
  };
}

function envelopeOf(
  expert: SmallExpert,
  bundle: BundleId,
  round: string,
  wish: SmallBundle,
  cards: readonly SealedCandidate[],
): Json {
  const isRecused = (id: string): boolean => expert.recused?.includes(id) === true;
  const category = smallRules.categories[0]?.id ?? "";
  return {
    format: "pingshen/envelope",
    formatVersion: 1,
    bundle,
    slip: idOf(expert.slip),
    expert: { id: expert.id, name: expert.name, unit: "", title: "", field: "", categories: [category] },
    deskKey: toBase64(createSeededBytes(`desk ${round} ${expert.deskKey ?? expert.id}`)(32)),
    order: wish.candidates.map(({ id }) => id),
    keys: cards
      .filter(({ candidate }) => !isRecused(candidate.id))
      .map(({ candidate, key, digest, card }) => ({
        candidate: candidate.id,
        card: card.path,
        key: toBase64(key),
        digest,
      })),
    recused: wish.candidates
      .filter(({ id }) => isRecused(id))
      .map(({ id, name }) => ({
        candidate: id,
        reason: "同单位",
        category,
        name,
        unitName: "某省科协",
        place: `${name}县`,
      })),
  };
}

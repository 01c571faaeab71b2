import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { Catalogue, Roster } from "#shared/formats/bundle.ts";
import { BundleId, RoundId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { sha256Hex, signingKeyFromSeed } from "#main/crypto/crypto.ts";
import type { PayloadFile } from "#main/bundle-format/payload-file.ts";
import { writeBundle, type BundleContent } from "#main/bundle-format/write-bundle.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";

const organiser = signingKeyFromSeed(new Uint8Array(32).fill(3));

/** A payload file of the given bytes, kept below `folder`. */
export function makePayload(folder: string, path: string, bytes: Uint8Array): PayloadFile {
  mkdirSync(join(folder, "payload"), { recursive: true });
  const source = join(folder, "payload", path.replaceAll("/", "-"));
  writeFileSync(source, bytes);
  return { path, source, sizeBytes: bytes.length, sha256: sha256Hex(bytes), crc32: crc32(bytes) };
}

/** Content of a small bundle: one candidate with three materials (two volumes of at most 2,000 bytes), one expert. */
export function makeBundleContent(folder: string, change: Partial<BundleContent> = {}): BundleContent {
  const media = ["aa", "bb", "cc"].map((id, at) =>
    makePayload(folder, `data/m/${id}.jpg`, new Uint8Array(800).fill(at + 1)),
  );
  const thumbnails = ["aa", "bb"].map((id, at) => makePayload(folder, `data/t/${id}.jpg`, new Uint8Array(90).fill(at)));
  const material = { kind: "photo", title: "张三1", mediaType: "image/jpeg", originalSha256: sha256Hex("original") };
  const catalogue = Catalogue.parse({
    candidates: [
      {
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
          { ...material, id: "aa", file: "data/m/aa.jpg", thumbnail: "data/t/aa.jpg" },
          { ...material, id: "bb", file: "data/m/bb.jpg", thumbnail: "data/t/bb.jpg" },
          { ...material, id: "cc", file: "data/m/cc.jpg" },
        ],
      },
    ],
  });
  const expert = { id: "E01", name: "李四", unit: "", title: "", field: "", categories: [cast2023.categories[0]?.id] };
  const slipKey = Buffer.from(organiser.publicKey).toString("base64");
  const salt = Buffer.alloc(16).toString("base64");
  const seat = { expert, slip: "0011223344556677", slipKey, salt, order: ["c-1"], recused: [] };
  return {
    name: "round-1-v1",
    identity: {
      bundle: BundleId.parse("round-1-v1"),
      round: RoundId.parse("round-1"),
      version: 1,
      practice: false,
      builtAt: "2023-12-10T01:02:03.000Z",
    },
    rulesText: `${JSON.stringify(cast2023)}\n`,
    catalogue,
    roster: Roster.parse({ seats: [seat] }),
    thumbnails,
    media,
    key: { publicKey: organiser.publicKey, keyId: keyIdOf(organiser.publicKey), seed: organiser.privateSeed },
    volumeLimitBytes: 2000,
    ...change,
  };
}

/** Writes a small bundle into `folder/bundle` and answers the path of its head. */
export async function makeBundle(folder: string, change: Partial<BundleContent> = {}): Promise<string> {
  const target = join(folder, "bundle");
  mkdirSync(target, { recursive: true });
  const content = makeBundleContent(folder, change);
  return writeBundle(content, { folder: target, onBytes: () => undefined, signal: new AbortController().signal });
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CandidateCard, Envelope } from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { BundleId, ExpertId, RoundId } from "#shared/ids.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import type { PayloadFile, SealedPayload } from "#main/bundle-format/payload-file.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { writeBundle } from "#main/bundle-format/write-bundle.ts";
import type { Crew } from "#main/crew/crew.ts";
import { signingKeyFromSeed, x25519PublicKey } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { cardDigest } from "#main/secretariat/bundles/card-digest.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { keyChangeComment } from "#main/signing/key-change-comment.ts";
import { ageIdentity, deskKeyOf, keysOfMaster } from "#main/signing/master-key.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { createSlipCode, slipKeys } from "#main/signing/slip-code.ts";
import { bytesOf, candidates, idOf, keyOf, pathOf, photo, texts } from "#tests/golden/v1-candidates.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";
import { testCrew } from "#tests/support/make-bundle.ts";
import { smallRules } from "#tests/support/small-rules.ts";

/*
 * Made the golden files of version 1: `node tests/golden/make-v1.ts DIR`. They are never made again; a later version
 * of a format gets a script and a folder of its own. Everything follows from the word «golden», but the two random
 * numbers of an age file.
 */

const round = RoundId.parse("golden");
const bundle = BundleId.parse("golden-v1");

const master = bytesOf("master", 32);
const salt = bytesOf("slip salt", 16);
/** A secret that only the golden files use, and the codes of their slips: E01, E02, and the revoked one of E02. */
export const goldenSecrets = {
  codes: ["E01", "E02", "E02 before"].map((slip) => createSlipCode((size) => bytesOf(`code ${slip}`, size))),
  identity: ageIdentity(keysOfMaster(master).sealSecret),
};

const sealHead = (path: string, key: Uint8Array, plain: string): SealedPayload =>
  sealedPayload(path, sealContent(key, bytesOf(`salt ${path}`, 16), Buffer.from(plain)));

const headFiles = candidates.map((candidate) => {
  const card = { format: "pingshen/card", formatVersion: 1, bundle, ...candidate } as CandidateCard;
  return sealHead(pathOf("c", candidate.id), keyOf(candidate.id), canonicalJson(card));
});

const media = Object.entries(texts).map(([name, text]): PayloadFile => {
  const path = pathOf("m", name);
  const key = keyOf(name.slice(0, 3));
  return sealedPayload(path, sealContent(key, bytesOf(`salt ${path}`, 16), Buffer.from(text)));
});

/** The seat of an expert with its sealed envelope; E02 is recused from c-1. */
function seatOf(expert: string, code: string) {
  const slip = idOf(`slip ${expert}`);
  const keys = slipKeys(code, salt);
  const sealKey = x25519PublicKey(keys.sealSecret);
  const isRecused = (id: string): boolean => expert === "E02" && id === "c-1";
  const plain: Envelope = {
    format: "pingshen/envelope",
    formatVersion: 1,
    bundle,
    slip,
    expert: {
      id: expert,
      name: "李四",
      unit: "某大学",
      title: "教授",
      field: "科普",
      categories: ["volunteer", "community"],
    },
    deskKey: toBase64(deskKeyOf(master, round, ExpertId.parse(expert))),
    order: candidates.map(({ id }) => id),
    keys: candidates
      .filter(({ id }) => !isRecused(id))
      .map((candidate) => ({
        candidate: candidate.id,
        card: pathOf("c", candidate.id),
        key: toBase64(keyOf(candidate.id)),
        digest: cardDigest(candidate),
      })),
    recused: candidates
      .filter(({ id }) => isRecused(id))
      .map(({ id, category, name, unitName, place }) => ({
        candidate: id,
        reason: "同单位",
        category,
        name,
        unitName,
        place,
      })),
  } as unknown as Envelope;
  const envelope = pathOf("e", expert);
  const sealed = sealToSlip(sealKey, Buffer.from(canonicalJson(plain)), createSeededBytes(`golden envelope ${expert}`));
  const keysInRoster = { slipKey: toBase64(keys.signing.publicKey), salt: toBase64(salt) };
  return {
    seat: { expert, slip, ...keysInRoster, sealKey: toBase64(sealKey), envelope },
    file: sealedPayload(envelope, sealed),
  };
}

/** Writes the golden bundle into a folder; answers the path of its head. Its rule file comes as an argument. */
export function makeGoldenBundle(folder: string, rulesText: string, crew: Crew): Promise<string> {
  const keys = keysOfMaster(master);
  const before = signingKeyFromSeed(bytesOf("key before", 32));
  const keyId = keyIdOf(keys.publicKey);
  const vouching = signMinisign({
    seed: before.privateSeed,
    keyId: keyIdOf(before.publicKey),
    data: Buffer.from(encodePublicKey(keys.publicKey, keyId)),
    trustedComment: keyChangeComment(round),
    untrustedComment: "the key before vouches for the new one",
  });
  const [first = "", second = "", lost = ""] = goldenSecrets.codes;
  const seats = [seatOf("E01", first), seatOf("E02", second)];
  const revoked = {
    expert: "E02",
    slip: idOf("slip E02 before"),
    slipKey: toBase64(slipKeys(lost, salt).signing.publicKey),
    salt: toBase64(salt),
  };
  const thumbnail = sealHead(photo.thumbnail, keyOf("c-1"), "not really a thumbnail");
  const roster = { seats: seats.map(({ seat }) => seat), revoked: [revoked] };
  return writeBundle(
    {
      name: "golden-v1",
      identity: {
        bundle,
        round,
        version: 1,
        practice: true,
        builtAt: "2023-12-10T01:02:03.000Z",
        recipient: keys.recipient,
        candidates: 2,
      },
      rulesText,
      roster: roster as Parameters<typeof writeBundle>[0]["roster"],
      headFiles: [...seats.map(({ file }) => file), ...headFiles, thumbnail],
      media: media.map((file) => onDisk(folder, file)),
      key: { publicKey: keys.publicKey, keyId, seed: keys.signingSeed },
      predecessor: { publicKeyFile: encodePublicKey(before.publicKey, keyIdOf(before.publicKey)), vouching },
      volumeLimitBytes: 460,
    },
    { folder, crew, onBytes: () => undefined, signal: new AbortController().signal },
  );
}

/** Files of volumes are copied from disk. */
function onDisk(folder: string, file: PayloadFile): PayloadFile {
  if (file.kind === "plain" || typeof file.source === "string") return file;
  const source = `${folder}-${file.path.replaceAll("/", "-")}`;
  writeFileSync(source, file.source);
  return { ...file, source };
}

/** The content of the golden score file: E01 judges one candidate and abstains from the other. */
export function goldenScores(bundleHash: string, ruleHash: string): Uint8Array {
  const [code = ""] = goldenSecrets.codes;
  const expertKey = testKey("laptop of golden E01");
  const document = makeScoreDocument({
    round,
    bundle,
    bundleHash,
    ruleHash,
    expert: "E01",
    slip: idOf("slip E01"),
    slipKey: slipKeys(code, salt).signing,
    expertKey,
    practice: true,
    forms: [
      {
        candidate: "c-1",
        standing: { state: "judging" },
        cells: [
          { criterion: "effect", cell: { state: "scored", tenths: 0 } },
          { criterion: "devotion", cell: { state: "blank" } },
        ],
        comment: "事迹突出；䶮 㛃 𬱖",
      },
      { candidate: "c-2", standing: { state: "abstained", reason: "不熟悉" }, cells: [], comment: "" },
    ] as unknown as NonNullable<Parameters<typeof makeScoreDocument>[0]>["forms"] & object,
  });
  return encodeScoreContent({ document, signingSeed: expertKey.privateSeed });
}

async function makeAll(target: string): Promise<void> {
  const bundleFolder = join(target, "bundle", "v1");
  const scoreFolder = join(target, "score-file", "v1");
  for (const folder of [bundleFolder, scoreFolder]) mkdirSync(folder, { recursive: true });
  const headPath = await makeGoldenBundle(bundleFolder, encodeRules(smallRules), testCrew());
  await testCrew().close();
  for (const name of Object.keys(texts)) rmSync(`${bundleFolder}-${pathOf("m", name).replaceAll("/", "-")}`);
  const head = await readHead(headPath);
  if (!head.ok) throw new Error(JSON.stringify(head.error));
  const content = goldenScores(head.value.hash, head.value.index.ruleHash);
  writeFileSync(join(scoreFolder, "golden-E01.pss"), await sealToRecipient(content, keysOfMaster(master).recipient));
  writeFileSync(join(scoreFolder, "identity.txt"), `${goldenSecrets.identity}\n`);
  const [first, second, lost] = goldenSecrets.codes;
  const slips = { E01: first, E02: second, revoked: lost };
  writeFileSync(join(bundleFolder, "slips.json"), `${JSON.stringify(slips, undefined, 2)}\n`);
}

const target = process.argv[2];
if (import.meta.main && target !== undefined) await makeAll(target);

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { sha256Hex, signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { fingerprintWords } from "#shared/fingerprint-words.ts";
import { forgeBundle } from "#tests/support/forge-bundle.ts";
import {
  makeBundle,
  makeBundleContent,
  makeHeadFile,
  organiser,
  smallPaths,
  testCrew,
} from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/** The kind of problem with which a head is refused, and the part that it names. */
async function refusal(headPath: string): Promise<string> {
  const head = await readHead(headPath);
  if (head.ok) return "opened";
  const part = head.error.facts?.["part"];
  return part === undefined ? head.error.kind : `${head.error.kind} ${part}`;
}

/** Flips the lowest bit of the byte `offset` bytes after the first occurrence of `text`. */
function flip(path: string, text: string, offset = 0): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(text) + offset;
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
}

describe("a bundle head", () => {
  it("opens with everything in it, and the hash of its tag manifest", async () => {
    const folder = tempFolder();
    const content = makeBundleContent(folder);
    const headPath = await makeBundle(folder);
    const head = await readHead(headPath);
    if (!head.ok) throw new Error(head.error.kind);
    expect([...head.value.files.keys()]).toEqual([
      "data/c/0000000000000001.bin",
      "data/e/0000000000000001.bin",
      "data/t/0000000000000001.bin",
      "data/t/0000000000000002.bin",
      "data/m/0000000000000001.bin",
      "data/m/0000000000000002.bin",
      "data/m/0000000000000003.bin",
    ]);
    expect(head.value.predecessor).toBeUndefined();
    expect(head.value.roster).toEqual(content.roster);
    expect(head.value.rulesText).toBe(content.rulesText);
    expect(head.value.index.ruleHash).toBe(sha256Hex(content.rulesText));
    expect(head.value.organiserKey.publicKey).toEqual(content.key.publicKey);
    expect(head.value.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(head.value.summary).toEqual({
      bundle: "round-1-v1",
      round: "round-1",
      version: 1,
      practice: false,
      title: head.value.rules.title,
      ruleHash: head.value.index.ruleHash,
      builtAt: "2023-12-10T01:02:03.000Z",
      deadline: head.value.rules.deadline.day,
      organiserKeyId: keyFingerprint(content.key.publicKey).replaceAll(" ", ""),
      fingerprint: keyFingerprint(content.key.publicKey),
      fingerprintWords: fingerprintWords(keyFingerprint(content.key.publicKey)),
      candidates: 1,
      experts: 1,
      files: 7,
      bytes: 4207,
      volumes: 2,
    });
    rmSync(join(dirname(headPath), "round-1-v1.pub"));
    expect(await refusal(headPath)).toBe("opened");
  });

  it("is refused for one flipped byte anywhere but in the payload, which is hashed with the volumes", async () => {
    const headPath = await makeBundle(tempFolder());
    const whole = readFileSync(headPath);
    const payloadFrom = whole.indexOf("PK", 10);
    const payloadEnd = whole.indexOf("bag-info.txt") - 30;
    // Of the long JSON every 197th byte; of containers and small parts every fifth.
    const jsonFrom = whole.indexOf("pingshen/index.json") + 19;
    const jsonEnd = whole.indexOf("tagmanifest-sha256.txt");
    for (let at = 0; at < whole.length; at += 1) {
      const inJson = at > jsonFrom && at < jsonEnd;
      if ((at >= payloadFrom && at < payloadEnd) || at % (inJson ? 197 : 5) !== 0) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(headPath, bytes);
      const answer = await refusal(headPath);
      expect(answer, `byte ${String(at)}`).toMatch(/^bundle\//);
    }
  });

  it("with one flipped byte in its payload or between the files of it is found when volume 0 is verified", async () => {
    const headPath = await makeBundle(tempFolder());
    const head = await readHead(headPath);
    if (!head.ok) throw new Error(head.error.kind);
    const { index } = head.value;
    const whole = readFileSync(headPath);
    for (let at = whole.indexOf("PK", 10); at < whole.indexOf("bag-info.txt") - 30; at += 3) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(headPath, bytes);
      const crew = testCrew();
      const { findings } = await verifyVolume({ crew, path: headPath, number: 0, index, onBytes: () => undefined });
      expect(findings, `byte ${String(at)}`).toHaveLength(1);
    }
  });

  it("is refused when it is cut short, empty, no ZIP or longer than it should be", async () => {
    const headPath = await makeBundle(tempFolder());
    const whole = readFileSync(headPath);
    for (const bytes of [
      whole.subarray(0, -1),
      whole.subarray(0, 5000),
      Buffer.alloc(0),
      Buffer.from("PK not a zip"),
      Buffer.concat([whole, Buffer.alloc(1)]),
      Buffer.concat([Buffer.alloc(1), whole]),
    ]) {
      writeFileSync(headPath, bytes);
      expect(await refusal(headPath)).toBe("bundle/not-a-bundle");
    }
    rmSync(headPath);
    expect(await refusal(headPath)).toBe("file/unreadable");
  });

  it("names the part that was altered", async () => {
    for (const part of [bundleEntries.index, bundleEntries.roster, bundleEntries.rules, bundleEntries.manifest]) {
      const headPath = await makeBundle(tempFolder());
      flip(headPath, part, part.length + 3);
      expect(await refusal(headPath)).toBe(`bundle/part-altered ${part}`);
    }
  });

  it("is refused when the key file beside it is another organiser's", async () => {
    const headPath = await makeBundle(tempFolder());
    const { publicKey } = signingKeyFromSeed(new Uint8Array(32).fill(9));
    writeFileSync(headPath.replace(".psb", ".pub"), encodePublicKey(publicKey, keyIdOf(publicKey)));
    expect(await readHead(headPath)).toMatchObject({
      ok: false,
      error: { kind: "bundle/wrong-key", facts: { fingerprint: keyFingerprint(publicKey) } },
    });
    writeFileSync(headPath.replace(".psb", ".pub"), "nothing");
    expect(await refusal(headPath)).toBe("bundle/part-altered round-1-v1.pub");
  });

  it("is refused when somebody else signed under the organiser's key id", async () => {
    const folder = tempFolder();
    const { key } = makeBundleContent(folder);
    const headPath = await makeBundle(folder, { key: { ...key, seed: new Uint8Array(32).fill(9) } });
    expect(await refusal(headPath)).toBe("bundle/signature-wrong");
  });

  it("is told from one that a newer program built, or that is sealed in another way", async () => {
    const newer = `${JSON.stringify({ format: "pingshen/rules", formatVersion: 2, sealing: "aes128gcm" })}\n`;
    const headPath = await makeBundle(tempFolder(), { rulesText: newer });
    expect(await readHead(headPath)).toMatchObject({
      ok: false,
      error: { kind: "bundle/too-new", facts: { name: "round-1-v1.psb", found: "2, aes128gcm" } },
    });
    for (const [change, found] of [
      [{ formatVersion: 2 }, "2, aes128gcm"],
      [{ sealing: "none" }, "1, none"],
    ] as const) {
      const forged = await makeBundle(tempFolder());
      forgeBundle(forged, { index: (index) => void Object.assign(index, change) });
      expect(await readHead(forged)).toMatchObject({ ok: false, error: { kind: "bundle/too-new", facts: { found } } });
    }
  });

  it("is refused when its signed parts contradict each other", async () => {
    const folder = tempFolder();
    const content = makeBundleContent(folder);
    const [seat] = content.roster.seats;
    const [first] = content.media;
    if (seat === undefined || first === undefined) throw new Error("nothing to contradict");
    const other = { expert: "E02", slip: "8899aabbccddeeff", envelope: "data/e/0000000000000002.bin" };
    const cases: readonly (readonly [Partial<BundleContent> | object, string])[] = [
      [{ roster: { seats: [seat, seat], revoked: [] } }, bundleEntries.roster],
      [{ roster: { seats: [{ ...seat, slipKey: "AAAA" }], revoked: [] } }, bundleEntries.roster],
      [{ roster: { seats: [{ ...seat, sealKey: "AAAA" }], revoked: [] } }, bundleEntries.roster],
      [{ roster: { seats: [{ ...seat, salt: "AAAA" }], revoked: [] } }, bundleEntries.roster],
      [{ roster: { seats: [{ ...seat, envelope: other.envelope }], revoked: [] } }, bundleEntries.roster],
      [{ roster: { seats: [{ ...seat, envelope: smallPaths.card }], revoked: [] } }, bundleEntries.roster],
      [{ roster: { seats: [seat], revoked: [{ ...seat, expert: "E02" }] } }, bundleEntries.roster],
      [
        { roster: { seats: [seat, { ...seat, ...other, envelope: seat.envelope }], revoked: [] } },
        bundleEntries.roster,
      ],
      [{ rulesText: "not json" }, bundleEntries.rules],
      [{ name: "a b" }, bundleEntries.index],
      [{ media: [...content.media, { ...first, path: "data/c/0000000000000009.bin" }] }, bundleEntries.index],
      [{ media: [...content.media, { ...first, path: "data/e/0000000000000009.bin" }] }, bundleEntries.index],
      [
        { headFiles: [...content.headFiles, makeHeadFile("data/m/0000000000000009.bin", Buffer.from("x"))] },
        bundleEntries.index,
      ],
    ];
    for (const [change, part] of cases) {
      expect(await refusal(await makeBundle(folder, change))).toBe(`bundle/contradictory ${part}`);
    }
  });

  it("carries the word of a key that was replaced, and only as that key gave it", async () => {
    const folder = tempFolder();
    const old = signingKeyFromSeed(new Uint8Array(32).fill(8));
    const keyId = keyIdOf(old.publicKey);
    const publicKeyFile = encodePublicKey(old.publicKey, keyId);
    const vouch = (round: string): string =>
      signMinisign({
        seed: old.privateSeed,
        keyId,
        data: Buffer.from(encodePublicKey(organiser.publicKey, keyIdOf(organiser.publicKey))),
        trustedComment: `pingshen key-change round=${round}`,
        untrustedComment: "",
      });
    const headPath = await makeBundle(folder, { predecessor: { publicKeyFile, vouching: vouch("round-1") } });
    expect(await readHead(headPath)).toMatchObject({ ok: true, value: { predecessor: { publicKey: old.publicKey } } });
    const elsewhere = await makeBundle(folder, { predecessor: { publicKeyFile, vouching: vouch("round-2") } });
    expect(await refusal(elsewhere)).toBe("bundle/contradictory pingshen/predecessor.minisig");
    const nobody = { publicKeyFile, vouching: vouch("round-1").replace("pingshen", "Pingshen") };
    expect(await refusal(await makeBundle(folder, { predecessor: nobody }))).toBe(
      "bundle/part-altered pingshen/predecessor.minisig",
    );
    const half = await makeBundle(folder, { predecessor: { publicKeyFile, vouching: vouch("round-1") } });
    forgeBundle(half, { tags: (tags) => void tags.delete("pingshen/predecessor.pub") });
    expect(await refusal(half)).toBe("bundle/part-missing pingshen/predecessor.pub");
  });
});

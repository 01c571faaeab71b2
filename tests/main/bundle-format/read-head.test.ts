import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { sha256Hex, signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import { makeBundle, makeBundleContent } from "#tests/support/make-bundle.ts";
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
    expect(head.value.catalogue).toEqual(content.catalogue);
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
      candidates: 1,
      experts: 1,
      files: 5,
      bytes: 2580,
      volumes: 2,
    });
    rmSync(join(dirname(headPath), "round-1-v1.pub"));
    expect(await refusal(headPath)).toBe("opened");
  });

  it("is refused for one flipped byte anywhere but in the thumbnails, which are hashed with the volumes", async () => {
    const headPath = await makeBundle(tempFolder());
    const whole = readFileSync(headPath);
    const firstThumbnail = whole.indexOf("data/t/aa.jpg") + "data/t/aa.jpg".length;
    const secondThumbnail = whole.indexOf("data/t/bb.jpg") + "data/t/bb.jpg".length;
    for (let at = 0; at < whole.length; at += 1) {
      const inThumbnail = [firstThumbnail, secondThumbnail].some((start) => at >= start && at < start + 90);
      // Every fifth byte of containers and small parts, every 197th of the long JSON.
      const inJson = at > secondThumbnail + 2000 && at < whole.length - 3000;
      if (inThumbnail || at % (inJson ? 197 : 5) !== 0) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(headPath, bytes);
      const answer = await refusal(headPath);
      expect(answer, `byte ${String(at)}`).toMatch(/^bundle\//);
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
    for (const part of [bundleEntries.catalogue, bundleEntries.roster, bundleEntries.rules, bundleEntries.manifest]) {
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

  it("is told from one that a newer program built", async () => {
    const newer = `${JSON.stringify({ format: "pingshen/rules", formatVersion: 2 })}\n`;
    const headPath = await makeBundle(tempFolder(), { rulesText: newer });
    expect(await readHead(headPath)).toMatchObject({
      ok: false,
      error: { kind: "bundle/too-new", facts: { name: "round-1-v1.psb", found: "2, none" } },
    });
  });

  it("is refused when its signed parts contradict each other", async () => {
    const folder = tempFolder();
    const content = makeBundleContent(folder);
    const [candidate] = content.catalogue.candidates;
    const [seat] = content.roster.seats;
    const [first] = content.media;
    if (candidate === undefined || seat === undefined || first === undefined) throw new Error("nothing to contradict");
    const cases: readonly (readonly [Partial<BundleContent>, string])[] = [
      [{ catalogue: { candidates: [candidate, candidate] } }, bundleEntries.catalogue],
      [{ media: content.media.slice(1) }, bundleEntries.catalogue],
      [{ roster: { seats: [seat, seat] } }, bundleEntries.roster],
      [{ roster: { seats: [{ ...seat, slipKey: "AAAA" }] } }, bundleEntries.roster],
      [{ rulesText: "not json" }, bundleEntries.rules],
      [{ name: "a b" }, bundleEntries.index],
      [{ media: [...content.media, { ...first, path: "data/M/x.jpg" }] }, bundleEntries.index],
    ];
    for (const [change, part] of cases) {
      expect(await refusal(await makeBundle(folder, change))).toBe(`bundle/contradictory ${part}`);
    }
  });
});

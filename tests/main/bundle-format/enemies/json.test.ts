import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { x25519PublicKey } from "#main/crypto/crypto.ts";
import { forgeBundle, type Forgery } from "#tests/support/forge-bundle.ts";
import { makeBundle, smallKey, smallPaths, smallSlipKeys } from "#tests/support/make-bundle.ts";
import { refusalOf, seatRefusalOf } from "#tests/support/refusal-of.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/*
 * Every bundle here is signed: this enemy has the organiser's key, or is the organiser.
 */

async function forged(forgery: Forgery): Promise<string> {
  const headPath = await makeBundle(tempFolder());
  forgeBundle(headPath, forgery);
  return headPath;
}

/** A head in which one tag file has this text. */
const withText = (part: string, text: string): Promise<string> =>
  part === bundleEntries.index
    ? forged({ index: () => text })
    : forged({ tags: (tags) => void tags.set(part, Buffer.from(text)) });

/** A bundle whose envelope or card holds this text, sealed as it should be. */
const withSealed = (path: string, text: string): Promise<string> => {
  const plain = Buffer.from(text);
  const sealed =
    path === smallPaths.envelope
      ? sealToSlip(x25519PublicKey(smallSlipKeys().sealSecret), plain, createSeededBytes("envelope"))
      : sealContent(smallKey, Buffer.alloc(16, 3), plain);
  return forged({ files: (files) => void files.set(path, Buffer.from(sealed)) });
};

const parts = [bundleEntries.index, bundleEntries.rules, bundleEntries.roster];
const sealedParts = [smallPaths.envelope, smallPaths.card];

/** The index of a small bundle with one piece of its text replaced. */
async function withIndex(from: string, to: string): Promise<string> {
  const headPath = await makeBundle(tempFolder());
  const bytes = readFileSync(headPath).toString("latin1");
  const text = bytes.slice(bytes.indexOf("{", bytes.indexOf("pingshen/index.json")), bytes.indexOf("}]}\n") + 4);
  expect(text).toContain(from);
  forgeBundle(headPath, { index: () => text.replace(from, to) });
  return refusalOf(headPath);
}

const contradictory = `bundle/contradictory ${bundleEntries.index}`;

describe("an enemy who writes the JSON", () => {
  it("cannot reach into the language by names", async () => {
    for (const name of ["__proto__", "constructor", "prototype", "\\u005f_proto__"]) {
      const text = `{"${name}":{"format":"pingshen/bundle","isAdmin":true}}`;
      for (const part of parts)
        expect(await refusalOf(await withText(part, text))).toBe(`bundle/contradictory ${part}`);
      for (const path of sealedParts)
        expect(await seatRefusalOf(await withSealed(path, text))).toBe("bundle/envelope-wrong");
    }
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });

  it("cannot exhaust the stack by 100,000 levels", async () => {
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const text = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      for (const part of parts)
        expect(await refusalOf(await withText(part, text))).toBe(`bundle/contradictory ${part}`);
      for (const path of sealedParts)
        expect(await seatRefusalOf(await withSealed(path, text))).toBe("bundle/envelope-wrong");
    }
  });

  it("cannot pass a number that is no whole number of bytes", async () => {
    for (const number of ["1e308", "1e400", "-1e400", "9007199254740993", "1.5", "-1", "null", '"43"', "true", "[43]"])
      expect(await withIndex('"offset":150', `"offset":${number}`), number).toBe(contradictory);
    expect(await withIndex('"offset":150', '"offset":-0')).toBe(contradictory);
    expect(await withIndex('"sizeBytes":960', '"sizeBytes":0')).toBe(contradictory);
    expect(await withIndex('"version":1', '"version":-0')).toBe(contradictory);
    expect(await withIndex('"version":1', '"version":1e400')).toBe(contradictory);
    expect(await withIndex('"candidates":1', '"candidates":1e308')).toBe(contradictory);
  });

  it("who counts minus nothing counts nothing", async () => {
    expect(await withIndex('"candidates":1', '"candidates":-0')).toBe("opened");
    expect(await withIndex('"volume":0', '"volume":-0')).toBe("opened");
  });

  it("cannot pass text that is not UTF-8, has a byte order mark, or ends in the middle", async () => {
    const texts = ['\ufeff{"a":1}', '{"a":', "", "null", '"text"', "[]", "{}", '{"a":1}{"a":1}'];
    for (const part of parts) {
      for (const text of texts)
        expect(await refusalOf(await withText(part, text))).toBe(`bundle/contradictory ${part}`);
    }
    const latin1 = await forged({
      tags: (tags) => void tags.set(bundleEntries.rules, Buffer.from('{"a":"\xff"}', "latin1")),
    });
    expect(await refusalOf(latin1)).toBe(`bundle/contradictory ${bundleEntries.rules}`);
  });

  it("cannot say a name twice to two readers: the last one counts, and it has to fit", async () => {
    expect(await withIndex('"version":1', '"version":1,"version":2')).toBe(
      "bundle/contradictory tagmanifest-sha256.txt.minisig",
    );
    expect(await withIndex('"version":1', '"version":2,"version":1')).toBe("opened");
  });
});

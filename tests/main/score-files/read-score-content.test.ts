import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { isTooLargeToHandIn, scoreFileLimitBytes } from "#main/score-files/score-file-fault.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { testKey } from "#tests/support/make-score-document.ts";
import {
  contentWith,
  scoreBytes,
  scoreDocument,
  scoreKey,
  signedContent,
  textWith,
} from "#tests/support/make-score-content.ts";

const codeOf = (content: Uint8Array): string => {
  const read = readScoreContent(content);
  return read.ok ? "read" : `${read.error.step}: ${read.error.code}`;
};

describe("a score file's content", () => {
  test("comes out again with the signed bytes and the key that signed them", () => {
    const read = readScoreContent(scoreBytes);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.document).toEqual(scoreDocument);
    expect(read.value.publicKey).toEqual(scoreKey.publicKey);
    expect(Buffer.from(read.value.documentBytes).toString("utf8")).toBe(canonicalJson(scoreDocument));
  });

  test("is the same for the same document and key", () => {
    expect(encodeScoreContent({ document: scoreDocument, signingSeed: scoreKey.privateSeed })).toEqual(scoreBytes);
  });

  test("is refused when any one bit of it differs", () => {
    fc.assert(
      fc.property(fc.nat(scoreBytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = scoreBytes.with(at, (scoreBytes[at] ?? 0) ^ (1 << bit));
        expect(readScoreContent(changed).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what was not signed as it should be", () => {
  test("a changed score under the old signature is refused at the signature", () => {
    const document = Buffer.from(textWith('tenths":185', 'tenths":195'));
    expect(codeOf(contentWith({ document }))).toBe("signature: score-file-signature");
  });

  test("another key beside the scores than the one that signed is told apart from altered scores", () => {
    const { publicKey } = testKey("somebody else");
    const named = (keyId: Uint8Array): Uint8Array =>
      contentWith({ expertKey: Buffer.from(encodePublicKey(publicKey, keyId)) });
    expect(codeOf(named(keyIdOf(publicKey)))).toBe("signature: score-file-signature-other-key");
    expect(codeOf(named(keyIdOf(scoreKey.publicKey)))).toBe("signature: score-file-signature");
  });

  test("scores that somebody else signed whole are refused: their certificate names another key", () => {
    const foreign = testKey("somebody else");
    expect(readScoreContent(signedContent(canonicalJson(scoreDocument), undefined, foreign))).toEqual({
      ok: false,
      error: {
        step: "signature",
        code: "score-file-other-key",
        details: { fingerprint: keyFingerprint(foreign.publicKey) },
      },
    });
  });

  test("a signature that speaks of another expert, round or revision is refused with both texts", () => {
    const signed = "pingshen scores round=cast-2023-test expert=E02 revision=1";
    expect(readScoreContent(signedContent(canonicalJson(scoreDocument), signed))).toEqual({
      ok: false,
      error: {
        step: "signature",
        code: "score-file-comment",
        details: { signed, expected: "pingshen scores round=cast-2023-test expert=E01 revision=1" },
      },
    });
  });

  test("a key or signature that is none is named", () => {
    expect(codeOf(contentWith({ expertKey: Buffer.from("no key") }))).toBe("readable: score-file-key-unreadable");
    expect(codeOf(contentWith({ signature: Buffer.from("no signature") }))).toBe(
      "signature: score-file-signature-unreadable",
    );
  });
});

describe("what was signed but cannot be taken", () => {
  test("a text that is no JSON, nests without end, or names what reaches into the language", () => {
    const unreadable = "readable: score-file-unreadable";
    expect(codeOf(signedContent("{"))).toBe(unreadable);
    expect(codeOf(signedContent(Uint8Array.of(0xff, 0xfe)))).toBe(unreadable);
    expect(codeOf(signedContent(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`))).toBe(unreadable);
    for (const name of ["__proto__", "constructor", "prototype", "\\u005f_proto__", "constr\\u0075ctor"])
      expect(codeOf(signedContent(textWith('"comment":', `"${name}":{"comment":1},"comment":`)))).toBe(unreadable);
  });

  test("a comment that only speaks of such names is read", () => {
    const comment = "constructor __proto__ \u0007";
    const forms = scoreDocument.forms.map((form) => ({ ...form, comment }));
    const read = readScoreContent(signedContent(canonicalJson({ ...scoreDocument, forms })));
    expect(read.ok && read.value.document.forms[0]?.comment).toBe(comment);
  });

  test("a document that breaks the schema names its fields", () => {
    expect(readScoreContent(signedContent(canonicalJson({ ...scoreDocument, revision: 0, forms: "none" })))).toEqual({
      ok: false,
      error: { step: "readable", code: "score-file-malformed", details: { fields: "revision, forms" } },
    });
    const text = textWith('"tenths":185', '"tenths":18.5');
    expect(readScoreContent(signedContent(text))).toMatchObject({
      error: { code: "score-file-malformed", details: { fields: "forms.0.cells.0.cell.tenths" } },
    });
  });

  test("a document of a later format says so", () => {
    expect(readScoreContent(signedContent(canonicalJson({ ...scoreDocument, formatVersion: 2 })))).toEqual({
      ok: false,
      error: { step: "readable", code: "score-file-newer", details: { formatVersion: 2 } },
    });
  });

  test("a content above the limit is refused before it is read", () => {
    expect(codeOf(new Uint8Array(scoreFileLimitBytes + 1))).toBe("readable: score-file-too-large");
  });

  test("what is sealed has room below the limit of who reads it, 32 MiB", async () => {
    const { address } = await createRecipient();
    const largest = 32 * 1024 * 1024 - 64 * 1024;
    expect([isTooLargeToHandIn(largest), isTooLargeToHandIn(largest + 1)]).toEqual([false, true]);
    expect((await sealToRecipient(new Uint8Array(largest), address)).length).toBeLessThan(scoreFileLimitBytes);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { encodeScoreFile } from "#main/score-files/encode-score-file.ts";
import { openScoreFile, scoreFileLimitBytes } from "#main/score-files/open-score-file.ts";
import { keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { ScoreFileEnvelope } from "#shared/formats/score-file.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";

const key = testKey("laptop of E01");
const document = makeScoreDocument();
const bytes = encodeScoreFile({ document, signingSeed: key.privateSeed });

/** An envelope around any text, signed as the program would sign it. */
function signedEnvelope(
  text: string,
  comment = "pingshen scores round=cast-2023-test expert=E01 revision=1",
): Uint8Array {
  const signature = signMinisign({
    seed: key.privateSeed,
    keyId: keyIdOf(key.publicKey),
    data: Buffer.from(text, "utf8"),
    trustedComment: comment,
    untrustedComment: "any",
  });
  return Buffer.from(canonicalJson({ format: "pingshen/score-file", formatVersion: 1, document: text, signature }));
}

const codeOf = (file: Uint8Array): string => {
  const opened = openScoreFile(file);
  return opened.ok ? "opened" : `${opened.error.step}: ${opened.error.code}`;
};

test("what was sealed comes out again, with the signed text and the key that signed it", () => {
  const opened = openScoreFile(bytes);
  expect(opened).toEqual({
    ok: true,
    value: { document, documentText: canonicalJson(document), publicKey: key.publicKey },
  });
});

test("the same document and key give the same bytes", () => {
  expect(Buffer.from(encodeScoreFile({ document, signingSeed: key.privateSeed }))).toEqual(Buffer.from(bytes));
});

test("one flipped bit anywhere is refused or changes nothing of what is read", () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const opened = openScoreFile(changed);
      if (opened.ok) expect(opened.value.documentText).toBe(canonicalJson(document));
    }),
    { numRuns: 500 },
  );
});

test("a changed score under the old signature is refused at the signature", () => {
  const text = Buffer.from(bytes).toString("utf8").replace('tenths\\":185', 'tenths\\":195');
  expect(codeOf(Buffer.from(text))).toBe("signature: score-file-signature");
});

test("scores signed by another key than the certified one are refused", () => {
  const foreign = encodeScoreFile({ document, signingSeed: testKey("somebody else").privateSeed });
  expect(codeOf(foreign)).toBe("signature: score-file-signature");
});

test("a signature whose comment speaks of another expert or revision is refused", () => {
  const comment = "pingshen scores round=cast-2023-test expert=E02 revision=1";
  expect(codeOf(signedEnvelope(canonicalJson(document), comment))).toBe("signature: score-file-signature");
});

test("bytes that are no score file are refused as unreadable", () => {
  for (const text of ["", "{", "[]", "null", "{}", "PK\u0003\u0004", '{"format":"pingshen/score-file"}'])
    expect(codeOf(Buffer.from(text))).toBe("readable: score-file-unreadable");
  expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x00))).toBe("readable: score-file-unreadable");
});

test("a file above the limit is refused before it is read", () => {
  expect(codeOf(new Uint8Array(scoreFileLimitBytes + 1))).toBe("readable: score-file-too-large");
});

test("hostile nesting and names that reach into the language are refused", () => {
  const deep = signedEnvelope(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  expect(codeOf(deep)).toBe("readable: score-file-unreadable");
  const named = canonicalJson(document).replace('"comment":', '"__proto__":{"comment":1},"comment":');
  expect(codeOf(signedEnvelope(named))).toBe("readable: score-file-unreadable");
});

test("a signed document that breaks the schema names its fields", () => {
  const broken = canonicalJson({ ...document, revision: 0, forms: "none" });
  const opened = openScoreFile(signedEnvelope(broken));
  expect(opened).toEqual({
    ok: false,
    error: { step: "readable", code: "score-file-malformed", details: { fields: "revision, forms" } },
  });
});

test("a file of a later format says so", () => {
  const envelope = Buffer.from('{"format":"pingshen/score-file","formatVersion":2,"sealed":"…"}');
  expect(openScoreFile(envelope)).toEqual({
    ok: false,
    error: { step: "readable", code: "score-file-newer", details: { formatVersion: 2 } },
  });
  const document2 = signedEnvelope(canonicalJson({ ...document, formatVersion: 2 }));
  expect(codeOf(document2)).toBe("readable: score-file-newer");
});

describeWithTools("a score file under minisign", ["minisign"], () => {
  test("document and signature, taken out of the envelope, are accepted under the expert's key", () => {
    const folder = mkdtempSync(join(tmpdir(), "pingshen-pss-"));
    const envelope = ScoreFileEnvelope.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    writeFileSync(join(folder, "scores.json"), envelope.document);
    writeFileSync(join(folder, "scores.json.minisig"), envelope.signature);
    writeFileSync(join(folder, "expert.pub"), encodePublicKey(key.publicKey, keyIdOf(key.publicKey)));
    const answer = runTool("minisign", ["-V", "-p", "expert.pub", "-m", "scores.json"], folder);
    expect(answer.text).toContain("pingshen scores round=cast-2023-test expert=E01 revision=1");
    expect(answer.code).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

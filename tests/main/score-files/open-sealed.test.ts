import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { scoreFileLimitBytes } from "#main/score-files/score-file-fault.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { ageIdentity, keysOfMaster } from "#main/signing/master-key.ts";
import { scoreBytes } from "#tests/support/make-score-content.ts";

const organiser = keysOfMaster(new Uint8Array(32).fill(1));
const other = keysOfMaster(new Uint8Array(32).fill(2));
const own = [ageIdentity(organiser.sealSecret)];
const sealed = await sealToRecipient(scoreBytes, organiser.recipient);

async function faultOf(bytes: Uint8Array, identities: readonly string[] = own): Promise<unknown> {
  const opened = await openSealed(bytes, identities);
  return opened.ok ? "opened" : opened.error;
}
const damaged = (sizeBytes: number) => ({ step: "sealed", code: "score-file-damaged", details: { sizeBytes } });

describe("a sealed score file", () => {
  test("opens with the key it was sealed to, also among others, and never has the same bytes twice", async () => {
    const all = [ageIdentity(other.sealSecret), ...own];
    for (const identities of [own, all])
      expect(await openSealed(sealed, identities)).toEqual({ ok: true, value: scoreBytes });
    expect(await sealToRecipient(scoreBytes, organiser.recipient)).not.toEqual(sealed);
  });

  test("that is sealed to another key is not called damaged", async () => {
    const foreign = await sealToRecipient(scoreBytes, other.recipient);
    const fault = { step: "sealed", code: "score-file-other-recipient", details: { openKeys: 1 } };
    expect(await faultOf(foreign)).toEqual(fault);
  });

  test("that was cut off, continued or altered anywhere is refused", async () => {
    for (const size of [5, 21, 22, 100, sealed.length - 17, sealed.length - 1])
      expect(await faultOf(sealed.slice(0, size))).toEqual(damaged(size));
    expect(await faultOf(Uint8Array.of(...sealed, 0))).toEqual(damaged(sealed.length + 1));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
        expect(await faultOf(sealed.with(at, sealed[at]! ^ (1 << bit)))).toMatchObject({ step: "sealed" });
      }),
      { numRuns: 300 },
    );
  });

  test("of several records that lost the last one is refused", async () => {
    const large = new Uint8Array(200_000).fill(7);
    const file = await sealToRecipient(large, organiser.recipient);
    expect(await openSealed(file, own)).toEqual({ ok: true, value: large });
    const withoutLast = file.slice(0, file.length - (200_000 % 65_536) - 16);
    expect(await faultOf(withoutLast)).toEqual(damaged(withoutLast.length));
  });

  test("of a later format names it", async () => {
    const newer = Buffer.from("age-encryption.org/v2\n-> X25519 x\n");
    const fault = { step: "sealed", code: "score-file-seal-newer", details: { version: "v2" } };
    expect(await faultOf(newer)).toEqual(fault);
  });
});

describe("what is no sealed score file", () => {
  test.each([
    ["nothing", Buffer.from("")],
    ["a text", Buffer.from("rubbish")],
    ["an open content", scoreBytes],
    ["an armoured age file", Buffer.from("-----BEGIN AGE ENCRYPTED FILE-----\n")],
    ["a JSON file", Buffer.from('{"format":"pingshen/score-file"}')],
  ])("%s is said to be none", async (_name, bytes) => {
    const details = { sizeBytes: bytes.length };
    expect(await faultOf(bytes)).toEqual({ step: "sealed", code: "score-file-not-sealed", details });
  });

  test("a file above the limit is refused before it is looked at", async () => {
    const details = { sizeBytes: scoreFileLimitBytes + 1, limitBytes: scoreFileLimitBytes };
    const fault = { step: "sealed", code: "score-file-too-large", details };
    expect(await faultOf(new Uint8Array(details.sizeBytes))).toEqual(fault);
  });

  test("a header with recipients without end is refused before any key is tried", async () => {
    const stanza = `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`;
    for (const count of [30, 2000]) {
      const file = Buffer.from(`age-encryption.org/v1\n${stanza.repeat(count)}--- ${"A".repeat(43)}\n`);
      expect(await faultOf(file)).toEqual(damaged(file.length));
    }
  });
});

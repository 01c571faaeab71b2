import { describe, expect, it } from "vitest";
import { ExpertId, RoundId } from "#shared/ids.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { certifyExpertKey, checkCertificate } from "#main/signing/key-certificate.ts";

const slip = signingKeyFromSeed(new Uint8Array(32).fill(1));
const laptop = signingKeyFromSeed(new Uint8Array(32).fill(2));
const owner = { round: RoundId.parse("round-1"), slip: "00112233445566ff", expert: ExpertId.parse("E01") };
const certificate = certifyExpertKey({
  ...owner,
  slipSeed: slip.privateSeed,
  expertKey: laptop.publicKey,
  activatedAt: "2023-12-15T01:02:03.000Z",
});
const check = (change: Partial<Parameters<typeof checkCertificate>[0]> = {}) =>
  checkCertificate({ ...owner, slipKey: slip.publicKey, certificate, ...change });

describe("a certificate of an expert's key", () => {
  it("gives the key when the slip of this expert signed it", () => {
    expect(check()).toEqual(laptop.publicKey);
  });

  it("gives nothing for another round, slip, expert, slip key or time", () => {
    expect(check({ round: RoundId.parse("round-2") })).toBeUndefined();
    expect(check({ slip: "ff112233445566ff" })).toBeUndefined();
    expect(check({ expert: ExpertId.parse("E02") })).toBeUndefined();
    expect(check({ slipKey: laptop.publicKey })).toBeUndefined();
    expect(check({ certificate: { ...certificate, activatedAt: "2023-12-15T01:02:04.000Z" } })).toBeUndefined();
  });

  it("gives nothing when the key or the signature is exchanged or malformed", () => {
    const other = Buffer.from(slip.publicKey).toString("base64");
    expect(check({ certificate: { ...certificate, expertKey: other } })).toBeUndefined();
    expect(check({ certificate: { ...certificate, expertKey: "AAAA" } })).toBeUndefined();
    expect(check({ certificate: { ...certificate, signature: "AAAA" } })).toBeUndefined();
  });
});

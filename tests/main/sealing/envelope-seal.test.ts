import { describe, expect, it } from "vitest";
import { x25519PublicKey } from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { openWithSlip, sealToSlip } from "#main/sealing/envelope-seal.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";

const [mine, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const plain = Buffer.from("钥匙");
const seal = (secret: Uint8Array, seed = "s"): Buffer =>
  Buffer.from(sealToSlip(x25519PublicKey(secret), plain, createSeededBytes(seed)));
const opened = (secret: Uint8Array, sealed: Uint8Array): string | undefined => {
  const found = openWithSlip(secret, sealed);
  return found && Buffer.from(found).toString();
};

describe("an envelope", () => {
  it("opens for its slip alone, and is another each time", () => {
    expect(opened(mine, seal(mine))).toBe("钥匙");
    expect(opened(other, seal(mine))).toBeUndefined();
    expect(seal(mine, "one").equals(seal(mine, "two"))).toBe(false);
  });

  it("does not open with the ephemeral key of another one", () => {
    const [one, two] = [seal(mine, "one"), seal(mine, "two")];
    one.set(two.subarray(21, 53), 21);
    expect(opened(mine, one)).toBeUndefined();
  });

  it("does not open for any flipped bit, not even the one of its key that X25519 ignores", () => {
    const sealed = seal(mine);
    const opens: number[] = [];
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
      if (openWithSlip(mine, flipped) !== undefined) opens.push(bit);
    }
    // RFC 7748 masks the highest bit of a point, but the key is derived from all 256 of them.
    expect(opens).toEqual([]);
  });

  it("does not open when somebody sealed it with a point of low order, whose secret everybody knows", () => {
    for (const point of ["00".repeat(32), `01${"00".repeat(31)}`, `ec${"ff".repeat(30)}7f`]) {
      const forged = sealContent(Buffer.alloc(32), Buffer.alloc(16), plain, Buffer.from(point, "hex"));
      expect(openWithSlip(mine, forged)).toBeUndefined();
    }
    expect(() => sealToSlip(new Uint8Array(32), plain, createSeededBytes("s"))).toThrow();
  });

  it("is none without a key of 32 bytes in its header", () => {
    for (const size of [0, 31, 33, 255])
      expect(openWithSlip(mine, sealContent(mine, Buffer.alloc(16), plain, Buffer.alloc(size, 9)))).toBeUndefined();
    expect(openWithSlip(mine, new Uint8Array())).toBeUndefined();
  });
});

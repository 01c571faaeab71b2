import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alikeBits, alikePictures, differingBits, hashWords } from "#shared/intake/alike-pictures.ts";

const hash = fc.string({ unit: fc.constantFrom(...Array.from("0123456789abcdef")), minLength: 64, maxLength: 64 });

/** A hash with some of its bits turned over. */
const turned = (from: string, bits: readonly number[]): string => {
  const digits = Array.from(from, (digit) => Number.parseInt(digit, 16));
  for (const bit of bits) digits[bit >> 2] = (digits[bit >> 2] ?? 0) ^ (8 >> (bit & 3));
  return digits.map((digit) => digit.toString(16)).join("");
};

/** The plain definition: the bits of both, one by one. */
const plainDifference = (a: string, b: string): number => {
  const bits = (text: string): string =>
    Array.from(text, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const [left, right] = [bits(a), bits(b)];
  return Array.from(left).filter((bit, at) => bit !== right[at]).length;
};

const family = fc
  .tuple(hash, fc.array(fc.array(fc.nat(255), { maxLength: 24 }), { minLength: 1, maxLength: 6 }))
  .map(([first, changes]) => [first, ...changes.map((bits) => turned(first, bits))]);

describe("pictures that look alike", () => {
  it("differ in as many bits as their hashes written out", () => {
    expect(differingBits(hashWords("0".repeat(64)), hashWords("f".repeat(64)))).toBe(256);
    expect(differingBits(hashWords("8".repeat(64)), hashWords("0".repeat(63) + "1"))).toBe(65);
    fc.assert(
      fc.property(hash, hash, (a, b) => {
        expect(differingBits(hashWords(a), hashWords(b))).toBe(plainDifference(a, b));
      }),
    );
  });

  it("are the same pairs as by comparing each with each", () => {
    fc.assert(
      fc.property(fc.array(family, { maxLength: 5 }), (families) => {
        const hashes = families.flat();
        const expected = hashes.flatMap((a, one) =>
          hashes.flatMap((b, other) => {
            const differing = plainDifference(a, b);
            return one < other && differing <= alikeBits ? [[one, other, differing]] : [];
          }),
        );
        expect(alikePictures(hashes.map(hashWords))).toEqual(expected);
      }),
    );
  });

  it("are found up to the last bit that may differ, and not beyond it", () => {
    const first = "0123456789abcdef".repeat(4);
    const [last, beyond] = [alikeBits, alikeBits + 1].map((count) =>
      turned(
        first,
        Array.from({ length: count }, (_, at) => at * 16),
      ),
    );
    expect(alikePictures([first, last ?? "", beyond ?? ""].map(hashWords))).toEqual([
      [0, 1, alikeBits],
      [1, 2, 1],
    ]);
  });
});

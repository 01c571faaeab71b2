import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { fingerprintWords } from "#shared/fingerprint-words.ts";
import { fingerprintNouns, fingerprintQualifiers } from "#shared/words/fingerprint-vocabulary.ts";

const fingerprint = fc
  .array(fc.constantFrom(...Array.from("0123456789ABCDEF")), { minLength: 16, maxLength: 16 })
  .map((digits) => digits.join(""));

describe("the vocabulary of fingerprints", () => {
  const halves = [
    { name: "qualifiers", half: fingerprintQualifiers, size: 64 },
    { name: "nouns", half: fingerprintNouns, size: 32 },
  ];

  it.each(halves)("has $size $name, none of them twice in either language", ({ half, size }) => {
    expect(half).toHaveLength(size);
    expect(new Set(half.map(([zh]) => zh)).size).toBe(size);
    expect(new Set(half.map(([, en]) => en)).size).toBe(size);
  });

  it.each(halves)("has no two $name that many speakers would say alike", ({ half, size }) => {
    const alike = (zh: string): string =>
      pinyin(zh, { toneType: "none" })
        .replace(/^([zcs])h/, "$1")
        .replace(/^l/, "n")
        .replace(/^hu(?=.)/, "f")
        .replace(/g$/, "");
    expect(new Set(half.map(([zh]) => alike(zh))).size).toBe(size);
  });

  it("gives 2,048 different words in each language", () => {
    const words = fingerprintQualifiers.flatMap(([zh, en]) =>
      fingerprintNouns.map((noun) => ({ zh: zh + noun[0], en: `${en} ${noun[1]}` })),
    );
    expect(new Set(words.map(({ zh }) => zh)).size).toBe(2048);
    expect(new Set(words.map(({ en }) => en)).size).toBe(2048);
  });
});

describe("fingerprintWords", () => {
  it("names a key by six words in each language", () => {
    expect(fingerprintWords("0F3A 91C2 77D0 5B1E")).toEqual({
      zh: ["长窗", "巧云", "蓝云", "锐鹿", "小花", "墨马"],
      en: ["long window", "clever cloud", "blue cloud", "sharp deer", "small flower", "inky horse"],
    });
  });

  it("counts from the first word of both lists to the last", () => {
    expect(fingerprintWords("0000 0000 0000 0000").zh).toEqual(["大山", "大山", "大山", "大山", "大山", "大山"]);
    expect(fingerprintWords("FFFF FFFF FFFF FFFF").zh).toEqual(["活象", "活象", "活象", "活象", "活象", "活牛"]);
  });

  it("ends in two check bits, the XOR of all pairs of bits", () => {
    expect(fingerprintWords("0000 0000 0000 0001").zh).toEqual(["大山", "大山", "大山", "大山", "大山", "大雪"]);
    expect(fingerprintWords("8000 0000 0000 0000").zh).toEqual(["橙山", "大山", "大山", "大山", "大山", "大湖"]);
  });

  it("does not mind spaces and small letters", () => {
    expect(fingerprintWords("0f3a91c277d05b1e")).toEqual(fingerprintWords("0F3A 91C2 77D0 5B1E"));
  });

  it("gives no words for anything but 16 hex digits", () => {
    expect(fingerprintWords("0F3A 91C2 77D0 5B1")).toEqual({ zh: [], en: [] });
    expect(fingerprintWords("0F3A 91C2 77D0 5B1G")).toEqual({ zh: [], en: [] });
  });

  it("changes at least one word with any one digit, in both languages", () => {
    fc.assert(
      fc.property(fingerprint, fc.nat(15), fc.integer({ min: 1, max: 15 }), (digits, at, change) => {
        const other = (parseInt(digits.charAt(at), 16) ^ change).toString(16);
        const changed = digits.slice(0, at) + other + digits.slice(at + 1);
        expect(fingerprintWords(changed).zh).not.toEqual(fingerprintWords(digits).zh);
        expect(fingerprintWords(changed).en).not.toEqual(fingerprintWords(digits).en);
      }),
    );
  });

  it("changes two words or more with any one bit, since the check bits are in the last", () => {
    fc.assert(
      fc.property(fingerprint, fc.nat(52), (digits, bit) => {
        const flipped = (BigInt(`0x${digits}`) ^ (1n << BigInt(63 - bit))).toString(16).padStart(16, "0");
        const before = fingerprintWords(digits).zh;
        expect(fingerprintWords(flipped).zh.filter((word, at) => word !== before[at]).length).toBe(2);
      }),
    );
  });
});

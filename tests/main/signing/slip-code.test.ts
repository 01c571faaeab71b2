import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { createSlipCode, readSlipCode, slipKeys } from "#main/signing/slip-code.ts";

const codes = fc.uint8Array({ minLength: 13, maxLength: 13 }).map((bytes) => createSlipCode(() => bytes));
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const kind = (text: string): string => {
  const read = readSlipCode(text);
  return read.ok ? "read" : read.error.kind;
};

describe("slip codes", () => {
  it("are 20 characters and a check character in groups of five", () => {
    expect(createSlipCode(() => new Uint8Array(13))).toBe("00000-00000-00000-00000-0");
    expect(createSlipCode(() => new Uint8Array(13).fill(0xff))).toMatch(/^ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-[0-9A-HJKMNP-TV-Z]$/);
    // One bit set, in the last of the 100 bits: value 1 in the last place, so the check is 2.
    const last = new Uint8Array(13);
    last[12] = 0x10;
    expect(createSlipCode(() => last)).toBe("00000-00000-00000-00001-2");
  });

  it("are read as printed and as people type them", () => {
    const code = createSlipCode(createSeededBytes("slip"));
    const spoken = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    const fullWidth = Array.from(code, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0)).join("");
    for (const typed of [code, spoken, fullWidth, code.replaceAll("-", ""), ` ${code.replaceAll("-", "—")}\n`]) {
      expect(readSlipCode(typed)).toEqual({ ok: true, value: code });
    }
  });

  it("notice any one wrong character", () => {
    fc.assert(
      fc.property(codes, fc.nat(20), fc.nat(31), (code, place, value) => {
        const plain = Array.from(code.replaceAll("-", ""));
        const other = alphabet.charAt(value);
        fc.pre(plain[place] !== other);
        plain[place] = other;
        expect(kind(plain.join(""))).toBe("slip-code/mistyped");
      }),
    );
  });

  it("notice any two characters that changed places", () => {
    fc.assert(
      fc.property(codes, fc.nat(20), fc.nat(20), (code, one, two) => {
        const plain = Array.from(code.replaceAll("-", ""));
        fc.pre(plain[one] !== plain[two]);
        const held = plain[one]!;
        plain[one] = plain[two]!;
        plain[two] = held;
        expect(kind(plain.join(""))).toBe("slip-code/mistyped");
      }),
    );
  });

  it("are refused with the reason when they cannot be one", () => {
    expect(kind("")).toBe("slip-code/wrong-length");
    expect(kind("00000-00000-00000-00000")).toBe("slip-code/wrong-length");
    expect(kind("00000-00000-00000-00000-0Z")).toBe("slip-code/wrong-length");
    expect(kind("0000U-00000-00000-00000-0")).toBe("slip-code/wrong-character");
    expect(kind("启用码")).toBe("slip-code/wrong-character");
    expect(kind("00000-00000-00000-00001-3")).toBe("slip-code/mistyped");
  });

  it("never end in anything but an answer", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => /^(read|slip-code)/.test(kind(text))));
  });
});

describe("keys of a slip", () => {
  it("are the same for the same code and salt, and others for another salt or code", () => {
    const random = createSeededBytes("keys");
    const [code, other, salt] = [createSlipCode(random), createSlipCode(random), random(16)];
    const keys = slipKeys(code, salt);
    expect(slipKeys(code, salt)).toEqual(keys);
    expect(keys.sealSecret).toHaveLength(32);
    expect(keys.signing.privateSeed).not.toEqual(keys.sealSecret);
    expect(slipKeys(code, random(16)).signing.publicKey).not.toEqual(keys.signing.publicKey);
    expect(slipKeys(other, salt).signing.publicKey).not.toEqual(keys.signing.publicKey);
  });
});

import { describe, expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { readTypeface } from "#main/paper/typeface.ts";
import { visibleText } from "#main/paper/visible-text.ts";

const onlyLatin = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x7f;

describe("visibleText", () => {
  it("writes a character that the font lacks as its number and says which it was", () => {
    expect(visibleText("A𬱖B", onlyLatin)).toEqual({ text: "A〔U+2CC56〕B", undrawable: ["𬱖"] });
  });

  it("names a character once however often it comes", () => {
    expect(visibleText("龘a龘é", onlyLatin)).toEqual({
      text: "〔U+9F98〕a〔U+9F98〕〔U+00E9〕",
      undrawable: ["龘", "é"],
    });
  });

  it("shows a variation selector, which would change the character before it", () => {
    expect(visibleText("a\u{E0100}", onlyLatin)).toEqual({ text: "a〔U+E0100〕", undrawable: ["\u{E0100}"] });
  });

  it("keeps line breaks, turns other white space into spaces and leaves out what draws nothing", () => {
    expect(visibleText("a\r\nb\tc\u3000d\u200be\ufeff", onlyLatin)).toEqual({ text: "a\nb c de", undrawable: [] });
  });
});

describe("the shipped font", () => {
  it("draws rare characters of names, and of these five lacks only 𠮷", async () => {
    const { draws } = await readTypeface(shippedAssets().font);
    expect(visibleText("䶮㛃𬱖𠮷𫖯", draws)).toEqual({ text: "䶮㛃𬱖〔U+20BB7〕𫖯", undrawable: ["𠮷"] });
  });
});

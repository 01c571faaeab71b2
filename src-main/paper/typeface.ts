import { readFile } from "node:fs/promises";
import fontkit from "@pdf-lib/fontkit";

type Fontkit = typeof fontkit;

/** A font file, read and parsed once for all documents that use it. */
export interface Typeface {
  readonly bytes: Uint8Array;
  /** Answers every request with the same parsed font: parsing 10 MB for each page would cost more than the page. */
  readonly fontkit: Fontkit;
  /** Whether the font has a glyph for the character with this code point. */
  readonly draws: (codePoint: number) => boolean;
  /** Glyphs of a text from left to right, as outlines in `unitsPerEm` with y upwards. */
  readonly outlines: (text: string) => readonly { readonly path: string; readonly advance: number }[];
  readonly unitsPerEm: number;
}

/** Reads the font at `path`. */
export async function readTypeface(path: string): Promise<Typeface> {
  const bytes = new Uint8Array(await readFile(path));
  const font = fontkit.create(bytes);
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    if (isTrueTypeSubset(subset)) storeWholeOffsets(subset);
    return subset;
  };
  return {
    bytes,
    fontkit: { create: () => font },
    draws: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    unitsPerEm: font.unitsPerEm,
    outlines: (text) =>
      font.layout(text).glyphs.map((glyph) => ({ path: glyph.path.toSVG(), advance: glyph.advanceWidth })),
  };
}

/** The part of fontkit's TrueType subset that lays glyphs one after another. */
interface TrueTypeSubset {
  /** `version` 1: places of glyphs in whole bytes. */
  readonly loca: { version?: number };
  _addGlyph(glyph: number): number;
}

const isTrueTypeSubset = (subset: object): subset is TrueTypeSubset =>
  "_addGlyph" in subset && typeof subset._addGlyph === "function";

/**
 * A small subset stores half the offset of each glyph, but fontkit lets glyphs end at odd offsets: all that follow
 * would be cut in the wrong place and stay blank. So offsets are always stored whole.
 */
function storeWholeOffsets(subset: TrueTypeSubset): void {
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (glyph) => {
    subset.loca.version = 1;
    return addGlyph(glyph);
  };
}

import { PDFDocument, type PDFFont, type PDFPage } from "pdf-lib";
import { readTypeface } from "#main/paper/typeface.ts";
import { visibleText } from "#main/paper/visible-text.ts";

/** A sheet of paper. Units: points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A4 upright. */
export const a4 = { width: 595.28, height: 841.89 } as const satisfies PageSize;

/** A finished document and what its font could not draw. */
export interface PaperDocument {
  /** PDF. */
  readonly bytes: Uint8Array;
  /** Each text with characters that the font lacks; on paper they stand as `〔U+2CC56〕`. */
  readonly undrawable: readonly UndrawableText[];
}

/** A text as it was given and the characters in it that the font lacks. */
interface UndrawableText {
  readonly text: string;
  readonly characters: readonly string[];
}

/** A document that is being written. */
export interface Paper {
  readonly document: PDFDocument;
  readonly font: PDFFont;
  /** The text as the font can draw it; remembers what it could not. Once is enough: visible text stays as it is. */
  readonly visible: (text: string) => string;
  /** Units: points, both ways. */
  readonly widthOf: (visible: string, sizePoints: number) => number;
  readonly undrawable: () => readonly UndrawableText[];
  /** Whether the font has a glyph for the character with this code point. */
  readonly draws: (codePoint: number) => boolean;
}

/** An empty document in the font at `font` (TrueType). The same input gives the same bytes: it holds no date. */
export async function openPaper(input: { readonly font: string; readonly title: string }): Promise<Paper> {
  const typeface = await readTypeface(input.font);
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(typeface.fontkit);
  document.setTitle(input.title, { showInWindowTitleBar: true });
  document.setLanguage("zh-CN");
  const font = await document.embedFont(typeface.bytes, { subset: true });

  const undrawable = new Map<string, readonly string[]>();
  const widths = new Map<string, number>();
  return {
    document,
    font,
    visible: (text) => {
      const shown = visibleText(text, typeface.draws);
      if (shown.undrawable.length > 0) undrawable.set(text, shown.undrawable);
      return shown.text;
    },
    widthOf: (visible, sizePoints) => {
      const known = widths.get(visible) ?? font.widthOfTextAtSize(visible, 1);
      widths.set(visible, known);
      return known * sizePoints;
    },
    undrawable: () => [...undrawable].map(([text, characters]) => ({ text, characters })),
    draws: typeface.draws,
  };
}

/** A new last page. */
export function addPage({ document, font }: Paper, size: PageSize = a4): PDFPage {
  const page = document.addPage([size.width, size.height]);
  page.setFont(font);
  return page;
}

import type { PaperPage } from "#main/paper/box.ts";
import type { PageSize } from "#main/paper/paper.ts";
import type { Typeface } from "#main/paper/typeface.ts";

/** A page that is drawn as a picture: the same boxes as on paper, letters as outlines, so that no font is needed. */
export interface PicturedPage extends PaperPage {
  /** SVG text of the whole page. */
  svg(): string;
}

type Options<Name extends "drawLine" | "drawRectangle"> = Parameters<PaperPage[Name]>[0];

/** Operator of PDF that outlines letters as well as filling them: how bold is drawn. */
const boldOperator = /^2 Tr/;

/** An empty white page. Units: points. */
export function openPicture(size: PageSize, typeface: Pick<Typeface, "outlines" | "unitsPerEm">): PicturedPage {
  const parts: string[] = [];
  const y = (up: number): string => String(size.height - up);
  let isBold = false;
  return {
    pushOperators: (...operators) => {
      for (const operator of operators) {
        const text = operator.toString();
        if (boldOperator.test(text)) isBold = true;
        else if (/^Q\b/.test(text)) isBold = false;
      }
    },
    drawText: (text, options = {}) => {
      const { x = 0, y: up = 0, size: points = 12, color } = options;
      const scale = points / typeface.unitsPerEm;
      const white = color !== undefined && "red" in color && color.red === 1;
      const fill = white ? "#fff" : "#000";
      const stroke = isBold ? ` stroke="${fill}" stroke-width="${String(typeface.unitsPerEm / 36)}"` : "";
      let at = 0;
      const glyphs = typeface.outlines(text).map(({ path, advance }) => {
        const glyph = path === "" ? "" : `<path transform="translate(${String(at)} 0)" d="${path}"/>`;
        at += advance;
        return glyph;
      });
      const place = `translate(${String(x)} ${y(up)}) scale(${String(scale)} ${String(-scale)})`;
      parts.push(`<g transform="${place}" fill="${fill}"${stroke}>${glyphs.join("")}</g>`);
    },
    drawImage: () => {
      throw new Error("photographs are not drawn on pictures of pages");
    },
    drawLine: ({ start, end, thickness = 1 }: Options<"drawLine">) => {
      const ends = `x1="${String(start.x)}" y1="${y(start.y)}" x2="${String(end.x)}" y2="${y(end.y)}"`;
      parts.push(`<line ${ends} stroke="#000" stroke-width="${String(thickness)}"/>`);
    },
    drawRectangle: (options: Options<"drawRectangle"> = {}) => {
      const { x = 0, y: up = 0, width = 0, height = 0, color, borderWidth = 0 } = options;
      const look = `fill="${color === undefined ? "none" : "#000"}" stroke="#000" stroke-width="${String(borderWidth)}"`;
      const box = `x="${String(x)}" y="${y(up + height)}" width="${String(width)}" height="${String(height)}"`;
      parts.push(`<rect ${box} ${look}/>`);
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}" width="${String(size.width)}" height="${String(size.height)}">` +
      `<rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>`,
  };
}

const pixelsPerInch = 150;

/** The picture as a PNG of 150 pixels an inch. */
export async function pictureBytes(page: PicturedPage): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const png = await sharp(Buffer.from(page.svg()), { density: pixelsPerInch, limitInputPixels: false })
    .png({ compressionLevel: 9, palette: true, colours: 32 })
    .toBuffer();
  return new Uint8Array(png);
}

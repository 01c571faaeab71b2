import { PDFDocument, rgb, type PDFFont, type PDFPage } from "pdf-lib";
import type { Typeface } from "#main/paper/typeface.ts";
import type { FormContent } from "#main/sample/form-content.ts";
import { drawSeal } from "#main/sample/draw-seal.ts";
import { wrapText } from "#main/sample/wrap-text.ts";

const pageSize: [number, number] = [595, 842];
const left = 60;
const width = 475;
const ink = rgb(0.12, 0.12, 0.14);

/** The form as a scan with the unit's red seal: two pages, text as text, the font subset. `mark` stands above everything. */
export async function makePdfForm(form: FormContent, shared: Typeface, mark?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(shared.fontkit);
  const font = await document.embedFont(shared.bytes, { subset: true });
  const signedAt = new Date(Date.UTC(2023, 10, 1, 8));
  document.setTitle(form.title);
  document.setCreationDate(signedAt);
  document.setModificationDate(signedAt);

  const first = addPaper(document);
  first.drawText(form.title, { x: left + (width - form.title.length * 18) / 2, y: 770, size: 18, font, color: ink });
  if (mark !== undefined) first.drawText(mark, { x: left, y: 810, size: 14, font, color: ink });
  drawRows(first, form.rows, font);

  const second = addPaper(document);
  let y = drawParagraphs(second, ["主要事迹", ...form.paragraphs.map((text) => `　　${text}`)], 780, font);
  y = drawParagraphs(second, ["推荐单位意见", `　　${form.opinion}`], y - 16, font);
  second.drawText(form.signature, { x: 300, y: y - 60, size: 11, font, color: ink });
  second.drawText(form.signedOn, { x: 380, y: y - 80, size: 11, font, color: ink });
  drawSeal(second, form.signature, { x: 400, y: y - 62 }, font);
  return document.save();
}

function addPaper(document: PDFDocument): PDFPage {
  const page = document.addPage(pageSize);
  page.drawRectangle({ x: 0, y: 0, width: pageSize[0], height: pageSize[1], color: rgb(0.985, 0.98, 0.96) });
  return page;
}

function drawRows(page: PDFPage, rows: FormContent["rows"], font: PDFFont): void {
  let y = 740;
  for (const [label, value] of rows) {
    // The font has no ticked box.
    const lines = wrapText(value.replaceAll("☑", "√"), 30);
    const height = 14 * Math.max(lines.length, 1) + 14;
    y -= height;
    page.drawRectangle({ x: left, y, width: 140, height, borderColor: ink, borderWidth: 0.7 });
    page.drawRectangle({ x: left + 140, y, width: width - 140, height, borderColor: ink, borderWidth: 0.7 });
    page.drawText(label, { x: left + 6, y: y + height - 18, size: 10, font, color: ink });
    lines.forEach((line, at) =>
      page.drawText(line, { x: left + 148, y: y + height - 18 - at * 14, size: 10.5, font, color: ink }),
    );
  }
}

/** Draws paragraphs downwards from `y`; answers where the next one may start. */
function drawParagraphs(page: PDFPage, paragraphs: readonly string[], from: number, font: PDFFont): number {
  let y = from;
  for (const paragraph of paragraphs) {
    for (const line of wrapText(paragraph, 42)) {
      page.drawText(line, { x: left, y, size: 11, font, color: ink });
      y -= 19;
    }
  }
  return y;
}

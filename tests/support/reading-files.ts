import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { shippedAssets } from "#main/headless/shipped-assets.ts";

/** A PDF of `pages` pages that say their number and, on every third page, the word «lighthouse». */
export async function makeTextPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let at = 1; at <= pages; at += 1) {
    const page = pdf.addPage([595, 842]);
    page.drawText(`Page number ${at}`, { x: 60, y: 760, size: 28, font });
    if (at % 3 === 0) page.drawText("The Light House on the hill", { x: 60, y: 400, size: 20, font });
  }
  return pdf.save();
}

/** A PDF whose pages are scanned pictures, without any text. */
export async function makeScanPdf(pages: number, widthPx = 1240, heightPx = 1754): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const noise = { type: "gaussian", mean: 200, sigma: 20 } as const;
  const picture = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: "#fff", noise } });
  const image = await pdf.embedJpg(await picture.jpeg({ quality: 60 }).toBuffer());
  for (let at = 0; at < pages; at += 1)
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}

/** A Word form that says `text`. */
export const makeWordFile = async (text: string): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));

/** A photo of one colour. */
export const makePlainPhoto = (background: string, width = 640, height = 480): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** The short film that comes with the sample. */
export const sampleClip = (): Uint8Array => readFileSync(shippedAssets().clip);

/** Media types of the forms. */
export const pdfType = "application/pdf";
export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

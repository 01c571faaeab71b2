import type { PDFDocumentProxy } from "pdfjs-dist";

/** A PDF that can be drawn. */
export interface PrintablePdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  readonly close: () => void;
}

const dotsPerInch = 300;
const pointsPerInch = 72;

/**
 * Every page as a picture of an upright A4 sheet; lying pages are turned, as a printer feeds them.
 *
 * Shape: addresses of blobs, to be revoked by the caller.
 * Errors: throws when a page cannot be drawn; nothing is left behind.
 */
export async function drawPages(pdf: PrintablePdf, onPage: (page: number) => void): Promise<string[]> {
  const urls: string[] = [];
  try {
    for (let number = 1; number <= pdf.pages; number += 1) {
      onPage(number);
      urls.push(URL.createObjectURL(await drawPage(pdf.document, number)));
    }
    return urls;
  } catch (fault) {
    for (const url of urls) URL.revokeObjectURL(url);
    throw fault;
  }
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<Blob> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const rotation = (page.rotate + (natural.width > natural.height ? 90 : 0)) % 360;
  const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch, rotation });
  const canvas = window.document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  // For print: it does not wait for the screen to be painted, which may never be while a dialog is open.
  await page.render({ canvas, viewport, intent: "print" }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  canvas.width = canvas.height = 0;
  page.cleanup();
  if (blob === null) throw new Error(`page ${number} gave no picture`);
  return blob;
}

import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** One page of a PDF as a reader of another make sees it. */
export interface PdfPageText {
  /** Without any white space, so that where lines break does not matter. */
  readonly text: string;
  /** Units: points. */
  readonly width: number;
  readonly height: number;
  /** Each piece of text with its box from the lower left corner. Units: points. */
  readonly pieces: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  }[];
}

/** The pages of a PDF, read in this process: nothing else has to be installed. */
export async function readPdfPages(pdf: Uint8Array): Promise<PdfPageText[]> {
  const task = getDocument({ data: new Uint8Array(pdf), useWorkerFetch: false, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!("str" in item)) return [];
      const [, , , , left = 0, bottom = 0] = item.transform as readonly number[];
      return [{ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height }];
    });
    pages.push({
      text: pieces
        .map(({ text }) => text)
        .join("")
        .replaceAll(/\s/g, ""),
      width,
      height,
      pieces,
    });
  }
  await task.destroy();
  return pages;
}

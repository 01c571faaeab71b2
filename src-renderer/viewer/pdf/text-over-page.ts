import { TextLayer, type PDFPageProxy, type PageViewport } from "pdfjs-dist";

/** The letters of a page laid over its picture, to be selected and marked. */
export interface PageLetters {
  readonly element: HTMLElement;
  /** Nodes of the page's pieces of text, in the order of its content. */
  readonly pieces: readonly HTMLElement[];
}

/** Lays the text of a page over it. */
export async function layText(page: PDFPageProxy, viewport: PageViewport): Promise<PageLetters> {
  const element = document.createElement("div");
  element.className = "letters";
  const textContentSource = await page.getTextContent();
  const layer = new TextLayer({ textContentSource, container: element, viewport });
  await layer.render();
  return { element, pieces: layer.textDivs };
}

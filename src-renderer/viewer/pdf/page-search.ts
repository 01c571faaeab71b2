import type { PDFDocumentProxy } from "pdfjs-dist";
import { findInText, indexText, type TextHit, type TextIndex } from "#renderer/viewer/pdf/find-in-text.ts";
import type { PageLetters } from "#renderer/viewer/pdf/text-over-page.ts";

/** A hit with its page, counted from 1. */
export interface PageHit extends TextHit {
  readonly page: number;
}

/** How far a search has come. */
export interface SearchState {
  readonly searched: number;
  readonly hasText: boolean;
  readonly hits: readonly PageHit[];
}

/** Texts of pages that were searched once. */
export type TextCache = Map<number, TextIndex>;

/** Searches page after page and tells after each; ends early when `isStopped`. */
export async function searchPages(
  pdf: PDFDocumentProxy,
  texts: TextCache,
  query: string,
  isStopped: () => boolean,
  tell: (state: SearchState) => void,
): Promise<void> {
  const hits: PageHit[] = [];
  let hasText = false;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const text = texts.get(page) ?? (await readText(pdf, page));
    if (isStopped()) return;
    texts.set(page, text);
    hasText ||= text.letters !== "";
    hits.push(...findInText(text, query).map((hit) => ({ ...hit, page })));
    tell({ searched: page, hasText, hits: [...hits] });
  }
}

async function readText(pdf: PDFDocumentProxy, number: number): Promise<TextIndex> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    return indexText(items.flatMap((item) => ("str" in item ? [item.str] : [])));
  } catch {
    // A page that cannot be read has no text to be found.
    return indexText([]);
  }
}

/** The hit as a stretch of the letters that lie over its page; `undefined` when they do not fit each other. */
export function rangeOf({ from, to }: TextHit, { pieces }: PageLetters): Range | undefined {
  const start = pieces[from.piece]?.firstChild;
  const end = pieces[to.piece]?.firstChild;
  if (!(start instanceof Text) || !(end instanceof Text)) return undefined;
  if (from.offset > start.length || to.offset > end.length) return undefined;
  const range = new Range();
  range.setStart(start, from.offset);
  range.setEnd(end, to.offset);
  return range;
}

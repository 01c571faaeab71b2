import type { PDFDocumentProxy } from "pdfjs-dist";
import { searchPages, type PageHit, type TextCache } from "#renderer/viewer/pdf/page-search.ts";

/** What a search has found so far. `current` counts from 1; 0 while nothing was found. */
export interface Finding {
  readonly searched: number;
  readonly hasText: boolean;
  readonly hits: readonly PageHit[];
  readonly current: number;
}

/** Searches a document; each new search ends the one before. */
export interface Finder {
  readonly find: (text: string) => void;
  readonly next: (direction: 1 | -1) => void;
  readonly now: () => Finding;
  readonly close: () => void;
}

const nothing: Finding = { searched: 0, hasText: false, hits: [], current: 0 };

/** `tell` is called after each page; `isMove` when another hit is to be brought into sight. */
export function createFinder(pdf: PDFDocumentProxy, tell: (finding: Finding, isMove: boolean) => void): Finder {
  const texts: TextCache = new Map();
  let turn = 0;
  let finding = nothing;
  const set = (next: Finding): void => {
    const isMove = next.current !== 0 && finding.hits[finding.current - 1] !== next.hits[next.current - 1];
    finding = next;
    tell(finding, isMove);
  };
  return {
    find(text) {
      turn += 1;
      const mine = turn;
      finding = nothing;
      tell(nothing, false);
      if (text.trim() === "") return;
      void searchPages(
        pdf,
        texts,
        text,
        () => turn !== mine,
        (state) => {
          set({ ...state, current: finding.current === 0 && state.hits.length > 0 ? 1 : finding.current });
        },
      );
    },
    next(direction) {
      const { length } = finding.hits;
      if (length > 0) set({ ...finding, current: ((finding.current - 1 + direction + length) % length) + 1 });
    },
    now: () => finding,
    close() {
      turn += 1;
      CSS.highlights.clear();
    },
  };
}

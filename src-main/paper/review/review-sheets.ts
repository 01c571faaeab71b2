import type { PDFPage } from "pdf-lib";
import type { SheetPart, UndrawableCharacter } from "#shared/ipc/paper-calls.ts";
import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import type { Box } from "#main/paper/box.ts";
import { a4, openPaper, type PageSize, type Paper } from "#main/paper/paper.ts";
import { placeBoxes, type Area } from "#main/paper/place-boxes.ts";
import { blankSheet, unscored } from "#main/paper/review/blank-sheet.ts";
import { pledgeSheet } from "#main/paper/review/pledge-sheet.ts";
import { scoreSheet, summarySheet } from "#main/paper/review/score-sheet.ts";
import type { ReviewSheets, SheetCategory } from "#main/paper/review/sheet-data.ts";
import { drawFoot, footHeight, sheetHead, type SheetKind } from "#main/paper/review/sheet-furniture.ts";
import { undrawablePlaces } from "#main/paper/review/undrawable-places.ts";

/** A finished document. */
interface ReviewDocument {
  /** PDF. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly undrawable: readonly UndrawableCharacter[];
}

/** One sheet before it is placed: what it is, on which paper, and its boxes for the room that is left. */
interface Sheet extends SheetKind {
  readonly size: PageSize;
  readonly boxes: (room: Pick<Area, "width" | "height">) => Box[];
}

const landscape: PageSize = { width: a4.height, height: a4.width };
const margin = { side: 40, top: 28, bottom: 22 };
const order: readonly SheetPart[] = ["pledge", "summary", "scores", "blank"];

/**
 * The sheets that are asked for in one document.
 *
 * Shape: the pledge, then for each category summary, score sheet and blank sheet; head and foot on every page. The same
 * input gives the same bytes: nothing of the moment of printing is in them.
 */
export async function reviewSheetsPdf(input: ReviewSheets & { readonly font: string }): Promise<ReviewDocument> {
  const paper = await openPaper({ font: input.font, title: `${words.scores.zh} ${input.expert.id} ${input.title}` });
  const placed = sheetsOf(paper, input).flatMap((sheet) => place(paper, input, sheet));
  const pages = placed.length;
  placed.forEach(({ page, kind }, at) => drawFoot(paper, page, input, kind, { page: at + 1, pages }));
  return {
    bytes: await paper.document.save(),
    pages,
    undrawable: undrawablePlaces(input, paper.draws),
  };
}

function sheetsOf(paper: Paper, input: ReviewSheets): Sheet[] {
  const wanted = order.filter((part) => input.parts.includes(part));
  const pledge: Sheet[] = wanted.includes("pledge")
    ? [{ part: "pledge", title: "", size: a4, boxes: (room) => pledgeSheet(paper, input, room) }]
    : [];
  const ofCategory = (category: SheetCategory): Sheet[] =>
    wanted.flatMap((part): Sheet[] => {
      const { title } = category;
      switch (part) {
        case "pledge":
          return [];
        case "summary":
          return [{ part, title, size: landscape, boxes: (room) => summarySheet(paper, category, room) }];
        case "scores":
          return [{ part, title, size: a4, boxes: (room) => scoreSheet(paper, category, room) }];
        case "blank": {
          const blank = { ...category, candidates: category.candidates.map(unscored) };
          return [{ part, title, size: a4, boxes: (room) => blankSheet(paper, blank, room) }];
        }
      }
    });
  return [...pledge, ...input.categories.flatMap(ofCategory)];
}

function place(paper: Paper, input: ReviewSheets, sheet: Sheet): { page: PDFPage; kind: SheetKind }[] {
  const { size } = sheet;
  const width = size.width - 2 * margin.side;
  const head = sheetHead(paper, input, sheet, width);
  const top = size.height - margin.top - head.height - 4;
  const area: Area = { left: margin.side, top, width, height: top - margin.bottom - footHeight, page: size };
  const before = paper.document.getPageCount();
  placeBoxes(paper, sheet.boxes(area), area);
  return paper.document
    .getPages()
    .slice(before)
    .map((page) => {
      head.draw(page, margin.side, size.height - margin.top);
      return { page, kind: sheet };
    });
}

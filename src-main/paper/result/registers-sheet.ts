import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { joinedToLast, space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes } from "#main/paper/place-boxes.ts";
import { landscape, resultFooter, sheetMark, type Copy, type ResultHead } from "#main/paper/result/result-papers.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

/** A register as a table, already worded. */
export interface RegisterTable {
  readonly title: string;
  readonly heads: readonly string[];
  /** Of the columns, against each other. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const { width } = landscape;
const small = 8;

/** The registers one below the other, with a place to sign for operator and supervisor. */
export async function registersPdf(
  head: ResultHead,
  registers: readonly RegisterTable[],
  copy: Copy,
): Promise<PaperDocument> {
  const paper = await openPaper({ font: head.font, title: `${words.registers.zh} ${head.resultCode}` });
  const boxes = joinedToLast(
    [
      sheetTitle(paper, { zh: words.registers.zh, en: head.title }, width, sheetMark(head, copy)),
      ...registers.flatMap((register) =>
        section(
          paper,
          { zh: register.title, en: "" },
          register.rows.length === 0
            ? textLines(paper, words.none.zh, width, { size: 10 })
            : registerTable(paper, register),
          width,
        ),
      ),
    ],
    stack([space(14), signatureLines(paper, [words.clerk, words.supervisor, words.date], width)]),
  );
  placeBoxes(paper, boxes, landscape);
  return closePaper(paper, resultFooter(head), head.language);
}

function registerTable(paper: Paper, { heads, widths, rows }: RegisterTable): Box[] {
  const all = heads.reduce((sum, _, at) => sum + (widths[at] ?? 10), 0);
  const columns = heads.map((head, at) => ({ width: (width * (widths[at] ?? 10)) / all, head }));
  return tableRows(paper, columns, rows, small);
}

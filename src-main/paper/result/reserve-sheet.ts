import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { joinedToLast, space, stack } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { resultFooter, sheetMark, turned, type Copy, type ResultHead } from "#main/paper/result/result-papers.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

/** The reserve of a category, best first; equals share a place. */
export interface ReserveCategory {
  readonly title: string;
  readonly rows: readonly {
    readonly place: string;
    readonly name: string;
    readonly unit: string;
    readonly score: string;
    readonly gap: string;
  }[];
}

const { width } = usualArea;

/** Who comes next in each category, for the secretariat only. */
export async function reservePdf(
  head: ResultHead,
  categories: readonly ReserveCategory[],
  copy: Copy,
): Promise<PaperDocument> {
  const { language } = head;
  const paper = await openPaper({ font: head.font, title: `${words.reserve[language]} ${head.resultCode}` });
  const columns = [
    { width: 56, head: words.reserveOrder[language] },
    { width: 160, head: words.named[language], bold: true },
    { width: width - 358, head: words.unit[language] },
    { width: 58, head: words.score[language] },
    { width: 84, head: words.gap[language] },
  ];
  const boxes = joinedToLast(
    [
      sheetTitle(paper, { zh: words.reserve[language], en: head.title }, width, sheetMark(head, copy)),
      ...textLines(paper, words.reserveNote[language], width, { size: 10.5 }),
      ...categories.flatMap(({ title, rows }) =>
        section(
          paper,
          { zh: title, en: "" },
          rows.length === 0
            ? textLines(paper, words.none[language], width, { size: 10.5 })
            : tableRows(
                paper,
                columns,
                rows.map(({ place, name, unit, score, gap }) => [place, name, unit, score, gap]),
              ),
          width,
        ),
      ),
    ],
    stack([
      space(14),
      signatureLines(
        paper,
        [words.clerk, words.supervisor, words.date].map((label) => turned(label, language)),
        width,
      ),
    ]),
  );
  placeBoxes(paper, boxes, usualArea);
  return closePaper(paper, resultFooter(head), language);
}

import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import { beside, stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { belowHead, candidateBlock } from "#main/paper/review/candidate-block.ts";
import { candidateCells, scoreColumns, scoreHead, textCell, tight } from "#main/paper/review/score-columns.ts";
import { reason } from "#main/paper/review/score-sheet.ts";
import { points, type SheetCandidate, type SheetCategory } from "#main/paper/review/sheet-data.ts";
import { ruledRow } from "#main/paper/ruled-row.ts";
import { textBox } from "#main/paper/text-box.ts";

/** Room to write a number, and a line. Units: points. */
const scoreHeight = 32;
const lineHeight = 24;

/**
 * Rows to be filled in by hand: a box for each criterion, one for the written total, a line for reasons and comments.
 *
 * Shape: whoever is recused has no boxes. Units: points.
 */
export function blankSheet(
  paper: Paper,
  category: SheetCategory,
  { width, height }: { readonly width: number; readonly height: number },
): Box[] {
  const columns = scoreColumns(width, category.criteria.length);
  const tableHead = scoreHead(paper, columns, category, words.written.zh);
  const blocks = category.candidates.flatMap((candidate) => {
    const { cells, notes } = candidateCells(paper, columns, candidate);
    const isRecused = candidate.standing.state === "recused";
    const empty = isRecused ? "—" : "";
    const row = ruledRow(
      [
        ...cells,
        ...(columns.criterion === 0 ? [] : category.criteria).map(() =>
          textCell(paper, columns.criterion, empty, { size: 11, align: "centre" }),
        ),
        textCell(paper, columns.total, isRecused ? words.recused.zh : "", { size: 11, align: "centre" }),
      ],
      tight,
      scoreHeight,
    );
    if (isRecused)
      return candidateBlock(paper, row, candidate, [...notes, ...reason(paper, candidate)], {
        width,
        height,
        tableHead,
      });
    const listed = columns.criterion === 0 ? listedBoxes(paper, category, width) : [];
    const whole = stack([row, ...listed, writingLine(paper, width)]);
    return candidateBlock(paper, whole, candidate, notes, { width, height, tableHead });
  });
  return belowHead(tableHead, blocks);
}

function writingLine(paper: Paper, width: number): Box {
  const style = { size: 9 };
  const half = width * 0.5;
  const line = beside([
    { at: 0, box: textBox(paper, words.byHand.zh, half, style) },
    { at: half, box: textBox(paper, words.commentByHand.zh, half - 2 * tight.x, style) },
  ]);
  return ruledRow([{ width, box: line }], tight, lineHeight);
}

const perLine = 3;

function listedBoxes(paper: Paper, { criteria }: SheetCategory, width: number): Box[] {
  const each = width / perLine;
  return Array.from({ length: Math.ceil(criteria.length / perLine) }, (_, at) =>
    ruledRow(
      criteria
        .slice(at * perLine, (at + 1) * perLine)
        .map(({ name, maxTenths }) =>
          textCell(paper, each, `${paper.visible(name)} ______ / ${points(maxTenths)}`, { size: 9 }),
        ),
      tight,
      lineHeight,
    ),
  );
}

/** The candidate with nothing but name and recusal: what was scored does not belong on a blank sheet. */
export const unscored = (candidate: SheetCandidate): SheetCandidate =>
  candidate.standing.state === "abstained" ? { ...candidate, standing: { state: "judging" } } : candidate;

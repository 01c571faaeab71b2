import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { space, stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { points, type SheetCandidate, type SheetCategory } from "#main/paper/review/sheet-data.ts";
import { ruledRow, type RuledCell } from "#main/paper/ruled-row.ts";
import { textBox, textLines, type ParagraphStyle } from "#main/paper/text-box.ts";

/** Between the lines of a cell and what stands in it. Units: points. */
export const tight = { x: 4, y: 3 } as const;

/** Widths of a table with a column for each criterion. Units: points. */
export interface ScoreColumns {
  readonly number: number;
  readonly name: number;
  /** 0: there are too many criteria for columns; they are listed below each candidate. */
  readonly criterion: number;
  readonly total: number;
  /** Of the unit and of the own rank, in the summary; 0 elsewhere, where the unit stands below the name. */
  readonly unit: number;
  readonly rank: number;
}

/** The columns that fit into `width`; a name has room for at least 150. */
export function scoreColumns(width: number, criteria: number, summary = false): ScoreColumns {
  const [number, total, rank] = [28, 52, summary ? 52 : 0];
  const left = width - number - total - rank;
  const names = summary ? 250 : 150;
  const each = Math.min(92, Math.floor((left - names) / criteria));
  const criterion = each < 42 ? 0 : each;
  const rest = left - criterion * criteria;
  const unit = summary ? Math.floor(rest * 0.42) : 0;
  return { number, total, rank, unit, criterion, name: rest - unit };
}

/** One cell of text. */
export const textCell = (paper: Paper, width: number, text: string, style: ParagraphStyle): RuledCell => ({
  width,
  box: textBox(paper, text, width - 2 * tight.x, style),
});

/** The head of such a table. */
export function scoreHead(paper: Paper, columns: ScoreColumns, category: SheetCategory, total: string): Box {
  const style: ParagraphStyle = { size: 8.5, bold: true, align: "centre", leading: 1.25 };
  const cell = (width: number, text: string): RuledCell => textCell(paper, width, text, style);
  const maximum = (tenths: number): string => fillSentence(words.maximum, "zh", { points: points(tenths) });
  const criteria = columns.criterion === 0 ? [] : category.criteria;
  return ruledRow(
    [
      cell(columns.number, words.number.zh),
      cell(columns.name, (columns.unit === 0 ? words.candidate : words.name).zh),
      ...(columns.unit === 0 ? [] : [cell(columns.unit, words.unit.zh)]),
      ...criteria.map(({ name, maxTenths }) =>
        cell(columns.criterion, `${paper.visible(name)}\n${maximum(maxTenths)}`),
      ),
      cell(columns.total, `${total}\n${maximum(category.totalTenths)}`),
      ...(columns.rank === 0 ? [] : [cell(columns.rank, words.rank.zh)]),
    ],
    tight,
  );
}

/** A name longer than so many lines stands whole below the row, where a page may end within it. */
const nameLines = 6;

/** Number, name, place and unit of a candidate, and whatever of them was too long for its cell. */
export function candidateCells(
  paper: Paper,
  columns: ScoreColumns,
  { number, name, place, unitName }: SheetCandidate,
): { readonly cells: readonly RuledCell[]; readonly notes: readonly string[] } {
  const isSummary = columns.unit > 0;
  const units = isSummary || place === name || place === "" ? unitName : `${place}（${unitName}）`;
  const lines = (text: string, width: number, style: ParagraphStyle): Box[] =>
    textLines(paper, text, width - 2 * tight.x, { leading: 1.3, ...style });
  const ofName = lines(name, columns.name, { size: 10.5, bold: true });
  const ofUnit = lines(units, isSummary ? columns.unit : columns.name, { size: 8 });
  const [shownName, shownUnit] = [ofName.slice(0, nameLines), ofUnit.slice(0, nameLines)];
  const whole = (text: string): string => fillSentence(words.whole, "zh", { text: paper.visible(text) });
  return {
    cells: [
      textCell(paper, columns.number, String(number), { size: 10, align: "centre" }),
      { width: columns.name, box: stack(isSummary ? shownName : [...shownName, ...shownUnit]) },
      ...(isSummary ? [{ width: columns.unit, box: stack([space(2), ...shownUnit]) }] : []),
    ],
    notes: [...(ofName.length > nameLines ? [whole(name)] : []), ...(ofUnit.length > nameLines ? [whole(units)] : [])],
  };
}

import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { space, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { belowHead, candidateBlock } from "#main/paper/review/candidate-block.ts";
import { candidateCells, scoreColumns, scoreHead, textCell, tight } from "#main/paper/review/score-columns.ts";
import { points, type SheetCandidate, type SheetCategory } from "#main/paper/review/sheet-data.ts";
import { ruledRow } from "#main/paper/ruled-row.ts";
import { textLines } from "#main/paper/text-box.ts";

interface Room {
  readonly width: number;
  readonly height: number;
}

const score = { size: 11, align: "centre" } as const;

/** Every candidate with scores, total, standing, comment and what was said of single criteria. Units: points. */
export function scoreSheet(paper: Paper, category: SheetCategory, room: Room): Box[] {
  return scoreTable(paper, category, room, { summary: false });
}

/** Every candidate of the category in one line, with the own rank, and how many stand where. Units: points. */
export function summarySheet(paper: Paper, category: SheetCategory, room: Room): Box[] {
  const { candidates } = category;
  const count = (is: (candidate: SheetCandidate) => boolean): number => candidates.filter(is).length;
  const counts = fillSentence(words.counts, "zh", {
    total: candidates.length,
    scored: count(({ totalTenths }) => totalTenths !== null),
    recused: count(({ standing }) => standing.state === "recused"),
    abstained: count(({ standing }) => standing.state === "abstained"),
    unscored: count(({ standing, totalTenths }) => standing.state === "judging" && totalTenths === null),
  });
  return [
    ...scoreTable(paper, category, room, { summary: true }),
    space(6),
    ...textLines(paper, counts, room.width, { size: 10, bold: true }),
  ];
}

function scoreTable(
  paper: Paper,
  category: SheetCategory,
  { width, height }: Room,
  { summary }: { readonly summary: boolean },
): Box[] {
  const columns = scoreColumns(width, category.criteria.length, summary);
  const tableHead = scoreHead(paper, columns, category, words.total.zh);
  const blocks = category.candidates.flatMap((candidate) => {
    const { cells, notes } = candidateCells(paper, columns, candidate);
    const scores = candidate.tenths.map((tenths) => scoreText(candidate, tenths));
    const row = ruledRow(
      [
        ...cells,
        ...(columns.criterion === 0 ? [] : scores.map((text) => textCell(paper, columns.criterion, text, score))),
        textCell(paper, columns.total, totalText(candidate), { ...score, bold: true }),
        ...(summary
          ? [textCell(paper, columns.rank, candidate.rank === null ? "—" : String(candidate.rank), score)]
          : []),
      ],
      tight,
    );
    const listed =
      columns.criterion === 0 && candidate.standing.state === "judging" ? [listedScores(paper, category, scores)] : [];
    const texts = [...notes, ...listed, ...reason(paper, candidate), ...(summary ? [] : comments(paper, candidate))];
    return candidateBlock(paper, row, candidate, texts, { width, height, tableHead });
  });
  return belowHead(tableHead, blocks);
}

const scoreText = ({ standing }: SheetCandidate, tenths: number | null): string =>
  standing.state !== "judging" ? "—" : tenths === null ? "" : points(tenths);

function totalText({ standing, totalTenths }: SheetCandidate): string {
  if (standing.state !== "judging") return words[standing.state].zh;
  return totalTenths === null ? words.unscored.zh : points(totalTenths);
}

const listedScores = (paper: Paper, { criteria }: SheetCategory, scores: readonly string[]): string =>
  criteria
    .map(({ name, maxTenths }, at) => `${paper.visible(name)} ${scores[at] ?? ""} / ${points(maxTenths)}`)
    .join("；");

/** Why an expert is recused or abstains. */
export function reason(paper: Paper, { standing }: SheetCandidate): string[] {
  if (standing.state === "judging") return [];
  const said = { standing: words[standing.state].zh, reason: paper.visible(standing.reason) };
  const bySecretariat = standing.state === "recused" && standing.by === "secretariat";
  return [fillSentence(bySecretariat ? words.bySecretariat : words.reason, "zh", said)];
}

const comments = (paper: Paper, { comment, criterionComments }: SheetCandidate): string[] => [
  ...(comment === "" ? [] : [fillSentence(words.comment, "zh", { text: paper.visible(comment) })]),
  ...criterionComments.map(({ criterion, comment: text }) =>
    fillSentence(words.criterionComment, "zh", { criterion: paper.visible(criterion), text: paper.visible(text) }),
  ),
];

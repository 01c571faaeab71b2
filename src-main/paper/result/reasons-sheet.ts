import type { CandidateReasons, ReasonStep } from "#shared/ipc/result-paper-calls.ts";
import { parseFraction } from "#shared/scoring/fraction.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { reasonChangeText } from "#shared/words/paper/reason-changes.ts";
import { reasonKeys, reasonsSheetWords as words, reasonStandings } from "#shared/words/paper/reasons-sheet.ts";
import { resultSheetWords } from "#shared/words/paper/result-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { joinedToLast, space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { practiceBadge, resultFooter, type ResultHead } from "#main/paper/result/result-papers.ts";
import { struckText } from "#main/paper/result/struck-text.ts";
import { ruledRow } from "#main/paper/ruled-row.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

const { width } = usualArea;
const body = { size: 10.5 } as const;

/** One page a candidate: the scores, the sum, the rank, the line and each step of the comparison. */
export async function reasonsPdf(head: ResultHead, pages: readonly CandidateReasons[]): Promise<PaperDocument> {
  const paper = await openPaper({ font: head.font, title: `${words.title.zh} ${head.resultCode}` });
  for (const page of pages) placeBoxes(paper, pageBoxes(paper, head, page), usualArea);
  return closePaper(paper, resultFooter(head));
}

function pageBoxes(paper: Paper, head: ResultHead, reasons: CandidateReasons): Box[] {
  const lines = (text: string): Box[] => textLines(paper, text, width, body);
  const { vote } = reasons;
  const boxes = [
    sheetTitle(paper, { zh: words.title.zh, en: head.title }, width, practiceBadge(head)),
    ...facts(paper, reasons),
    ...section(paper, words.scores, scores(paper, reasons), width),
    ...section(paper, words.sum, lines(sumText(reasons)), width),
    ...section(paper, words.line, lines(lineText(reasons)), width),
    ...section(paper, words.steps, steps(paper, reasons), width),
    ...(vote === null
      ? []
      : section(
          paper,
          words.vote,
          lines(
            (vote.demonstration ? words.demonstration.zh : "") +
              fillSentence(words.voteValue, "zh", { ...vote, votes: vote.votes ?? "—" }),
          ),
          width,
        )),
    ...section(
      paper,
      words.changes,
      reasons.changes.flatMap((change) => lines(reasonChangeText(change, "zh"))),
      width,
    ),
    ...section(paper, words.criteria, criteria(paper, reasons), width),
    ...section(
      paper,
      words.comments,
      reasons.comments.flatMap((text) => lines(`• ${text}`)),
      width,
    ),
  ];
  const { clerk, supervisor, date } = resultSheetWords;
  return joinedToLast(boxes, stack([space(12), signatureLines(paper, [clerk, supervisor, date], width)]));
}

function facts(paper: Paper, reasons: CandidateReasons): Box[] {
  const { candidate, category, ranked, standing, reservePlace } = reasons;
  const state = reasonStandings[standing].zh;
  const rows = [
    [words.candidate.zh, candidate.name],
    [words.unit.zh, candidate.unit],
    [
      words.category.zh,
      fillSentence(words.categoryValue, "zh", { title: category.title.zh, seats: category.seats, ranked }),
    ],
    [
      words.standing.zh,
      reservePlace === 0 ? state : fillSentence(words.reservePlace, "zh", { standing: state, place: reservePlace }),
    ],
    [words.rank.zh, rankText(reasons)],
  ];
  const columns = [
    { width: 92, head: "", bold: true },
    { width: width - 92, head: "" },
  ];
  return tableRows(paper, columns, rows);
}

function rankText({ rank, sharedWith }: CandidateReasons): string {
  if (rank === null) return words.noRank.zh;
  return fillSentence(sharedWith > 0 ? words.rankShared : words.rankValue, "zh", { rank, n: sharedWith });
}

/** Two experts a line, so that a page holds a panel of fifteen. */
function scores(paper: Paper, { experts }: CandidateReasons): Box[] {
  const [label, total, counts] = [width * 0.14, width * 0.12, width * 0.24];
  const cell = (wide: number, text: string, isStruck = false) => ({
    width: wide,
    box: struckText(paper, text, wide - 12, { size: 10, leading: 1.25 }, isStruck),
  });
  const cellsOf = (one: CandidateReasons["experts"][number] | undefined) =>
    one === undefined
      ? [cell(label, ""), cell(total, ""), cell(counts, "")]
      : [
          cell(label, one.label),
          cell(total, one.state === "scored" ? one.printed : "—", one.dropped),
          cell(counts, one.state === "scored" ? (one.dropped ? words.dropped : words.counted).zh : words[one.state].zh),
        ];
  const half = Math.ceil(experts.length / 2);
  return Array.from({ length: half }, (_, at) =>
    ruledRow([...cellsOf(experts[at]), ...cellsOf(experts[half + at])], { x: 6, y: 2 }),
  );
}

/** The sum as anybody can redo it with a pocket calculator. */
function sumText({ sum }: CandidateReasons): string {
  const details = { ...sum, minimum: sum.trimMinimum, needed: sum.minimumValid };
  if (sum.printed === "" || sum.valid < sum.minimumValid) return fillSentence(words.sumNone, "zh", details);
  const said = fillSentence(sum.trimmed ? words.sumTrimmed : words.sumPlain, "zh", details);
  return sum.shortOf === null ? said : `${said}。${fillSentence(words.sumShort, "zh", { wanted: sum.shortOf })}`;
}

const lineText = ({ line, rank }: CandidateReasons): string => {
  if (line !== null) return fillSentence(words.lineValue, "zh", { line: line.printed, gap: line.gap });
  return rank === null ? words.noRank.zh : words.lineVacant.zh;
};

function steps(paper: Paper, { steps: all }: CandidateReasons): Box[] {
  if (all.length === 0) return [];
  const columns = [
    { width: 190, head: words.step.zh, bold: true },
    { width: 110, head: words.own.zh },
    { width: 110, head: words.atLine.zh },
    { width: width - 410, head: words.outcome.zh },
  ];
  const rows = all.map((step) => [
    stepName(step),
    exactText(step.own),
    exactText(step.line),
    (step.order === 0 ? words.equal : step.order > 0 ? words.higher : words.lower).zh,
  ]);
  return tableRows(paper, columns, rows);
}

const stepName = ({ key, criterion }: ReasonStep): string =>
  key === "criterion-mean"
    ? fillSentence(words.criterionMean, "zh", { name: criterion?.zh ?? "" })
    : reasonKeys[key].zh;

const exactText = (exact: string): string =>
  fillSentence(words.exact, "zh", { printed: printHalfUp(parseFraction(exact), 3), exact });

function criteria(paper: Paper, { criteria: all }: CandidateReasons): Box[] {
  const columns = [
    { width: 220, head: words.criterion.zh, bold: true },
    { width: 60, head: words.max.zh },
    { width: 100, head: words.own.zh },
    { width: width - 380, head: words.all.zh },
  ];
  return tableRows(
    paper,
    columns,
    all.map(({ name, max, own, all: mean }) => [name.zh, max, own === "" ? "—" : own, mean === "" ? "—" : mean]),
  );
}

import type { CandidateReasons, ReasonStep } from "#shared/ipc/result-paper-calls.ts";
import { parseFraction } from "#shared/scoring/fraction.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { expertLabel, reasonChangeText } from "#shared/words/paper/reason-changes.ts";
import { reasonKeys, reasonsSheetWords as words, reasonStandings } from "#shared/words/paper/reasons-sheet.ts";
import { resultSheetWords } from "#shared/words/paper/result-sheets.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import { joinedToLast, space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { resultFooter, sheetMark, turned, type Copy, type ResultHead } from "#main/paper/result/result-papers.ts";
import { struckText } from "#main/paper/result/struck-text.ts";
import { ruledRow } from "#main/paper/ruled-row.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

const { width } = usualArea;
const body = { size: 10.5 } as const;

/** Why one candidate is selected or not, and how often this was written. */
export interface ReasonsPage {
  readonly reasons: CandidateReasons;
  readonly copy: Copy;
}

/** One page a candidate: the scores, the sum, the rank, the line and each step of the comparison. */
export async function reasonsPdf(head: ResultHead, pages: readonly ReasonsPage[]): Promise<PaperDocument> {
  const paper = await openPaper({ font: head.font, title: `${words.title[head.language]} ${head.resultCode}` });
  for (const page of pages) placeBoxes(paper, pageBoxes(paper, head, page), usualArea);
  return closePaper(paper, resultFooter(head), head.language);
}

function pageBoxes(paper: Paper, head: ResultHead, { reasons, copy }: ReasonsPage): Box[] {
  const { language } = head;
  const lines = (text: string): Box[] => textLines(paper, text, width, body);
  const { vote } = reasons;
  const boxes = [
    sheetTitle(paper, { zh: words.title[language], en: head.title }, width, sheetMark(head, copy)),
    ...facts(paper, reasons, language),
    ...section(paper, turned(words.scores, language), scores(paper, reasons, language), width),
    ...section(paper, turned(words.sum, language), lines(sumText(reasons, language)), width),
    ...section(paper, turned(words.line, language), lines(lineText(reasons, language)), width),
    ...section(paper, turned(words.steps, language), steps(paper, reasons, language), width),
    ...(vote === null
      ? []
      : section(
          paper,
          turned(words.vote, language),
          lines(
            (vote.demonstration ? words.demonstration[language] : "") +
              fillSentence(words.voteValue, language, { ...vote, votes: vote.votes ?? "—" }),
          ),
          width,
        )),
    ...section(
      paper,
      turned(words.changes, language),
      reasons.changes.flatMap((change) => lines(reasonChangeText(change, language))),
      width,
    ),
    ...section(paper, turned(words.criteria, language), criteria(paper, reasons, language), width),
    ...section(
      paper,
      turned(words.comments, language),
      reasons.comments.flatMap((text) => lines(`• ${text}`)),
      width,
    ),
  ];
  const { clerk, supervisor, date } = resultSheetWords;
  return joinedToLast(
    boxes,
    stack([
      space(12),
      signatureLines(
        paper,
        [clerk, supervisor, date].map((label) => turned(label, language)),
        width,
      ),
    ]),
  );
}

function facts(paper: Paper, reasons: CandidateReasons, language: Language): Box[] {
  const { candidate, category, ranked, standing, reservePlace } = reasons;
  const state = reasonStandings[standing][language];
  const rows = [
    [words.candidate[language], candidate.name],
    [words.unit[language], candidate.unit],
    [
      words.category[language],
      fillSentence(words.categoryValue, language, { title: category.title[language], seats: category.seats, ranked }),
    ],
    [
      words.standing[language],
      reservePlace === 0 ? state : fillSentence(words.reservePlace, language, { standing: state, place: reservePlace }),
    ],
    [words.rank[language], rankText(reasons, language)],
  ];
  const columns = [
    { width: 92, head: "", bold: true },
    { width: width - 92, head: "" },
  ];
  return tableRows(paper, columns, rows);
}

function rankText({ rank, sharedWith }: CandidateReasons, language: Language): string {
  if (rank === null) return words.noRank[language];
  return fillSentence(sharedWith > 0 ? words.rankShared : words.rankValue, language, { rank, n: sharedWith });
}

/** Two experts a line, so that a page holds a panel of fifteen. */
function scores(paper: Paper, { experts }: CandidateReasons, language: Language): Box[] {
  const [label, total, counts] = [width * 0.14, width * 0.12, width * 0.24];
  const cell = (wide: number, text: string, isStruck = false) => ({
    width: wide,
    box: struckText(paper, text, wide - 12, { size: 10, leading: 1.25 }, isStruck),
  });
  const cellsOf = (one: CandidateReasons["experts"][number] | undefined) =>
    one === undefined
      ? [cell(label, ""), cell(total, ""), cell(counts, "")]
      : [
          cell(label, expertLabel(one.label, language)),
          cell(total, one.state === "scored" ? one.printed : "—", one.dropped),
          cell(
            counts,
            one.state === "scored"
              ? (one.dropped ? words.dropped : words.counted)[language]
              : words[one.state][language],
          ),
        ];
  const half = Math.ceil(experts.length / 2);
  return Array.from({ length: half }, (_, at) =>
    ruledRow([...cellsOf(experts[at]), ...cellsOf(experts[half + at])], { x: 6, y: 2 }),
  );
}

/** The sum as anybody can redo it with a pocket calculator. */
function sumText({ sum }: CandidateReasons, language: Language): string {
  const details = { ...sum, minimum: sum.trimMinimum, needed: sum.minimumValid };
  if (sum.printed === "" || sum.valid < sum.minimumValid) return fillSentence(words.sumNone, language, details);
  const said = fillSentence(sum.trimmed ? words.sumTrimmed : words.sumPlain, language, details);
  if (sum.shortOf === null) return said;
  return `${said}${language === "zh" ? "。" : ". "}${fillSentence(words.sumShort, language, { wanted: sum.shortOf })}`;
}

const lineText = ({ line, rank }: CandidateReasons, language: Language): string => {
  if (line !== null) return fillSentence(words.lineValue, language, { line: line.printed, gap: line.gap });
  return rank === null ? words.noRank[language] : words.lineVacant[language];
};

function steps(paper: Paper, { steps: all }: CandidateReasons, language: Language): Box[] {
  if (all.length === 0) return [];
  const columns = [
    { width: 190, head: words.step[language], bold: true },
    { width: 110, head: words.own[language] },
    { width: 110, head: words.atLine[language] },
    { width: width - 410, head: words.outcome[language] },
  ];
  const rows = all.map((step) => [
    stepName(step, language),
    exactText(step.own, language),
    exactText(step.line, language),
    (step.order === 0 ? words.equal : step.order > 0 ? words.higher : words.lower)[language],
  ]);
  return tableRows(paper, columns, rows);
}

const stepName = ({ key, criterion }: ReasonStep, language: Language): string =>
  key === "criterion-mean"
    ? fillSentence(words.criterionMean, language, { name: criterion?.[language] ?? "" })
    : reasonKeys[key][language];

const exactText = (exact: string, language: Language): string =>
  fillSentence(words.exact, language, { printed: printHalfUp(parseFraction(exact), 3), exact });

function criteria(paper: Paper, { criteria: all }: CandidateReasons, language: Language): Box[] {
  const columns = [
    { width: 220, head: words.criterion[language], bold: true },
    { width: 60, head: words.max[language] },
    { width: 100, head: words.own[language] },
    { width: width - 380, head: words.all[language] },
  ];
  return tableRows(
    paper,
    columns,
    all.map(({ name, max, own, all: mean }) => [name[language], max, own === "" ? "—" : own, mean === "" ? "—" : mean]),
  );
}

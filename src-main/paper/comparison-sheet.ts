import type { RuleDifference } from "#shared/rules/describe/compare-rules.ts";
import { comparisonSheetWords as words, rulesSheetWords } from "#shared/words/paper/rules-sheet.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import { space, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { hashGroups } from "#main/paper/hash-groups.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textLines } from "#main/paper/text-box.ts";

/** One of the two rule files. */
interface ComparedRules {
  readonly name: string;
  /** 64 hex digits. */
  readonly ruleHash: string;
}

/** Two rule files and what differs, already worded. */
interface PrintedComparison {
  readonly practice: boolean;
  readonly writtenAt: string;
  readonly older: ComparedRules;
  readonly newer: ComparedRules;
  readonly differences: readonly RuleDifference[];
  readonly language: Language;
}

const { width } = usualArea;

/** What changed between two rule files, old beside new, with the head again on each page. */
export async function comparisonSheetPdf(input: PrintedComparison & { readonly font: string }): Promise<PaperDocument> {
  const { language, older, newer } = input;
  const paper = await openPaper({ font: input.font, title: words.title[language] });
  const mark = input.practice ? "演练 TEST" : undefined;
  const list =
    input.differences.length === 0
      ? textLines(paper, words.none[language], width, { size: 10.5 })
      : differenceRows(paper, input.differences, language);
  placeBoxes(
    paper,
    [
      sheetTitle(paper, words.title, width, mark),
      ...facts(paper, input),
      ...section(paper, words.list, list, width),
      space(8),
      signatureLines(paper, [rulesSheetWords.second, rulesSheetWords.date], width),
    ],
    usualArea,
  );
  const short = ({ ruleHash }: ComparedRules): string => hashGroups(ruleHash.slice(0, 16));
  return closePaper(paper, fillSentence(words.footer, language, { older: short(older), newer: short(newer) }));
}

function facts(paper: Paper, { older, newer, differences, writtenAt, language }: PrintedComparison): Box[] {
  const said = ({ name, ruleHash }: ComparedRules): string => `${name}\n${hashGroups(ruleHash)}`;
  const rows = [
    [words.older[language], said(older)],
    [words.newer[language], said(newer)],
    [words.count[language], fillSentence(words.countValue, language, { count: differences.length })],
    [rulesSheetWords.writtenAt[language], writtenAt],
  ];
  const columns = [
    { width: 92, head: "", bold: true },
    { width: width - 92, head: "" },
  ];
  return [...tableRows(paper, columns, rows), space(4)];
}

function differenceRows(paper: Paper, differences: readonly RuleDifference[], language: Language): Box[] {
  const placeWidth = 140;
  const columns = [
    { width: placeWidth, head: words.place[language], bold: true },
    { width: (width - placeWidth) / 2, head: words.before[language] },
    { width: (width - placeWidth) / 2, head: words.after[language] },
  ];
  const absent = words.absent[language];
  return tableRows(
    paper,
    columns,
    differences.map(({ sheet, item, label, before, after }) => [
      `${sheet}\n${item} · ${label}`,
      before ?? absent,
      after ?? absent,
    ]),
  );
}

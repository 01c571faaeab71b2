import type { Severity } from "#shared/finding.ts";
import {
  refusalReportWords as words,
  reportDesks,
  reportSeverities,
  reportUnharmed,
} from "#shared/words/paper/refusal-report.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { atLeast, framed, space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, usualArea } from "#main/paper/place-boxes.ts";
import { section, sheetTitle, signatureLines } from "#main/paper/sections.ts";
import { tableRows } from "#main/paper/table-rows.ts";
import { textBox, textLines } from "#main/paper/text-box.ts";

/** One thing that was found, already worded. */
interface ReportedFinding {
  readonly severity: Severity;
  readonly at: string;
  readonly says: string;
  readonly next: string;
}

/** What a refusal is about, already worded for people. */
export interface RefusalReport {
  /** ISO 8601. */
  readonly writtenAt: string;
  /** Of the program. */
  readonly version: string;
  readonly desk: "expert" | "secretariat";
  /** What was attempted. */
  readonly heading: string;
  /** Names of the files it was attempted with. */
  readonly files: readonly string[];
  /** What was expected and what was found, or whatever else helps to find the cause. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly says: string;
  /** What it may mean, most likely first. */
  readonly means: readonly string[];
  /** What was not touched; the usual sentence of the desk when left out. */
  readonly unharmed?: string | undefined;
  readonly next: string;
  readonly findings: readonly ReportedFinding[];
}

const { width } = usualArea;
const body = { size: 11 } as const;

/** A page to hand to the secretariat about a file that was refused; it goes on on further pages when it is long. */
export async function refusalReportPdf(input: RefusalReport & { readonly font: string }): Promise<PaperDocument> {
  const paper = await openPaper({ font: input.font, title: `${words.title.zh} ${input.heading}` });
  const writtenAt = readableTime(input.writtenAt);
  const lines = (text: string): Box[] => textLines(paper, text, width, body);
  const means =
    input.means.length === 1 ? input.means : input.means.map((text, at) => `${at + 1}. ${paper.visible(text)}`);
  placeBoxes(
    paper,
    [
      sheetTitle(paper, words.title, width),
      ...lines(
        [
          `${words.writtenAt.zh} ${writtenAt}`,
          `${words.desk.zh} ${reportDesks[input.desk].zh}`,
          `${words.version.zh} ${input.version}`,
        ].join("　　"),
      ),
      ...section(paper, words.happened, [...heading(paper, input.heading), ...lines(input.says)], width),
      ...section(paper, words.files, input.files.flatMap(lines), width),
      ...section(paper, words.facts, facts(paper, input), width),
      ...section(paper, words.means, means.flatMap(lines), width),
      ...section(paper, words.unharmed, lines(input.unharmed ?? reportUnharmed[input.desk].zh), width),
      ...section(paper, words.next, lines(input.next), width),
      ...section(paper, words.findings, findings(paper, input), width),
      answer(paper),
    ],
    usualArea,
  );
  return closePaper(paper, fillSentence(words.footer, "zh", { writtenAt }));
}

const heading = (paper: Paper, text: string): Box[] => textLines(paper, text, width, { ...body, bold: true });

/** `2026-11-23T09:12:07.120+08:00` as `2026-11-23 09:12:07 +08:00`. */
function readableTime(iso: string): string {
  const parts = /^(\S{10})T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(iso);
  if (parts === null) return iso;
  const [, day, time, zone] = parts;
  return `${day ?? ""} ${time ?? ""} ${zone === "Z" ? "UTC" : (zone ?? "")}`;
}

function facts(paper: Paper, input: RefusalReport): Box[] {
  const columns = [
    { width: 116, head: "", bold: true },
    { width: width - 116, head: "" },
  ];
  return tableRows(
    paper,
    columns,
    input.facts.map(({ label, value }) => [label, value]),
  );
}

function findings(paper: Paper, input: RefusalReport): Box[] {
  if (input.findings.length === 0) return [];
  const columns = [
    { width: 40, head: words.severity.zh, bold: true },
    { width: 150, head: words.at.zh },
    { width: (width - 190) / 2, head: words.says.zh },
    { width: (width - 190) / 2, head: words.advice.zh },
  ];
  const rows = input.findings.map(({ severity, at, says, next }) => [reportSeverities[severity].zh, at, says, next]);
  return tableRows(paper, columns, rows);
}

function answer(paper: Paper): Box {
  const place = framed(width, atLeast(44, textBox(paper, "", width - 16, body)));
  return stack([
    ...section(paper, words.answer, [place], width),
    space(2),
    signatureLines(paper, [words.reporter, words.date], width),
    signatureLines(paper, [words.secretary, words.date], width),
  ]);
}

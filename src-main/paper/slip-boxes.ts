import { fingerprintWords } from "#shared/fingerprint-words.ts";
import { slipInstructions, slipsSheetWords as words } from "#shared/words/paper/slips-sheet.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { beside, framed, rule, space, stack, type Box } from "#main/paper/box.ts";
import { badge } from "#main/paper/badge.ts";
import { codeLine } from "#main/paper/code-groups.ts";
import type { Paper } from "#main/paper/paper.ts";
import { qrBox } from "#main/paper/qr-box.ts";
import { numbered } from "#main/paper/sentence-lines.ts";
import { textBox, textLines } from "#main/paper/text-box.ts";

/** One expert's slip. */
export interface Slip {
  readonly name: string;
  /** E.g. `E07`. */
  readonly expert: string;
  /** Titles of the categories that the expert judges. */
  readonly panel: readonly string[];
  /** Printed form, `ABCDE-FGHJK-MNPQR-STVWX-Y`. */
  readonly code: string;
  /** Where slips of one sheet open several bundles. */
  readonly bundle?: string;
  readonly version?: number;
  /** It stands in for a slip that was handed out before and is void now. */
  readonly replaced: boolean;
}

/** What all slips of a sheet have in common. */
export interface SlipSheet {
  /** Of the round, in Chinese. */
  readonly title: string;
  /** A practice round: said on every slip. */
  readonly practice: boolean;
  /** Id of the bundle that the slips open. */
  readonly bundle: string;
  readonly version: number | string;
  /** Of the organiser's key, e.g. `0F3A 91C2 77D0 5B1E`. */
  readonly fingerprint: string;
  /** Whom to call, with the number. */
  readonly helpLine: string;
}

const qrSide = 138;
/** Sizes of a name: the largest at which it takes one line, else the largest at which it takes two, else the last. */
const nameSizes = [28, 22, 18, 15] as const;

/** The parts of one slip from top to bottom. Units: points. */
export function slipBoxes(paper: Paper, sheet: SlipSheet, slip: Slip, width: number): Box[] {
  return [
    head(paper, sheet, slip, width),
    rule(width, 8, 1.2),
    ...person(paper, slip, width),
    space(4),
    codeAndQr(paper, slip.code, width),
    space(4),
    sixWords(paper, sheet.fingerprint, width),
    space(6),
    ...last(paper, { ...sheet, bundle: slip.bundle ?? sheet.bundle, version: slip.version ?? sheet.version }, width),
  ];
}

function head(paper: Paper, sheet: SlipSheet, slip: Slip, width: number): Box {
  const right = sheet.practice ? badge(paper, words.practice.zh, 15) : undefined;
  const room = right === undefined ? width : width - right.width - 12;
  const title = slip.replaced ? words.replaced : words.title;
  const titles = stack([
    textBox(paper, sheet.title, room, { size: 10.5 }),
    textBox(paper, `${title.zh}　${title.en}`, room, { size: 14, bold: true }),
  ]);
  return right === undefined
    ? titles
    : beside([
        { at: 0, box: titles },
        { at: width - right.width, box: right },
      ]);
}

function person(paper: Paper, slip: Slip, width: number): Box[] {
  const id = `${words.expert.zh} ${slip.expert}`;
  const idWidth = paper.widthOf(paper.visible(id), 15) + 1;
  const [first, ...others] = nameLines(paper, slip.name, width - idWidth - 16);
  const nameAndId = beside([
    { at: 0, box: first ?? space(0) },
    { at: width - idWidth, box: stack([space(9), textBox(paper, id, idWidth, { size: 15 })]) },
  ]);
  const panel = `${words.panel.zh}：${slip.panel.map(paper.visible).join("、")}`;
  return [nameAndId, ...others, ...textLines(paper, panel, width, { size: 11.5 })];
}

function nameLines(paper: Paper, name: string, width: number): Box[] {
  const tried = nameSizes.map((size) => textLines(paper, name, width, { size, bold: true, leading: 1.3 }));
  return tried.find((lines) => lines.length === 1) ?? tried.find((lines) => lines.length === 2) ?? tried.at(-1) ?? [];
}

function codeAndQr(paper: Paper, code: string, width: number): Box {
  const room = width - qrSide - 8;
  const left = stack([
    space(4),
    textBox(paper, `${words.code.zh} ${words.code.en}`, room, { size: 10 }),
    space(2),
    framed(room, codeLine(paper, code.split("-"), room - 16), { padding: 8, line: 1.4 }),
    space(7),
    ...numbered(paper, slipInstructions, room, { size: 11, leading: 1.35 }),
  ]);
  return beside([
    { at: 0, box: left },
    { at: width - qrSide, box: qrBox(code, qrSide) },
  ]);
}

function sixWords(paper: Paper, fingerprint: string, width: number): Box {
  const { zh, en } = fingerprintWords(fingerprint);
  const cell = width / zh.length;
  const cells = zh.map((word, at) => ({
    at: at * cell,
    box: framed(
      cell,
      stack([
        textBox(paper, word, cell - 8, { size: 19, bold: true, align: "centre", leading: 1.25 }),
        textBox(paper, en[at] ?? "", cell - 8, { size: 8.5, align: "centre", leading: 1.2 }),
      ]),
      { padding: 4, line: 0.8 },
    ),
  }));
  return stack([textBox(paper, words.words.zh, width, { size: 10 }), space(4), beside(cells)]);
}

function last(paper: Paper, sheet: SlipSheet, width: number): Box[] {
  const version = fillSentence(words.version, "zh", { version: sheet.version });
  const digits = `${words.fingerprint.zh} ${sheet.fingerprint}`;
  const bundle = `${words.bundle.zh} ${sheet.bundle}　${version}`;
  const help = `${words.help.zh}：${paper.visible(sheet.helpLine)}`;
  const style = { size: 10.5 };
  const together = `${digits}　　${bundle}`;
  const oneLine = paper.widthOf(together, style.size) <= width;
  return [...(oneLine ? [together] : [digits, bundle]), help].flatMap((line) => textLines(paper, line, width, style));
}

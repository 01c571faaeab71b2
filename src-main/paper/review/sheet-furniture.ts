import type { PDFPage } from "pdf-lib";
import { controlCode } from "#shared/control-code.ts";
import type { SheetPart } from "#shared/ipc/paper-calls.ts";
import { pageFooterWords } from "#shared/words/paper/page-footer.ts";
import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { badge } from "#main/paper/badge.ts";
import { beside, rule, space, stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { qrBox } from "#main/paper/qr-box.ts";
import type { ReviewSheets } from "#main/paper/review/sheet-data.ts";
import { signatureLines } from "#main/paper/sections.ts";
import { textBox } from "#main/paper/text-box.ts";

/** Which sheet a page belongs to. */
export interface SheetKind {
  readonly part: SheetPart;
  /** Of the category; empty for the pledge. */
  readonly title: string;
}

/** Room for the foot. Units: points. */
export const footHeight = 60;

const qrSide = 78;
const small = { size: 9, leading: 1.35 };

/** What the QR code of a sealed sheet says; described in docs/formats.md, section 4. */
export const qrText = (
  { round, expert }: Pick<ReviewSheets, "round" | "expert">,
  seal: NonNullable<ReviewSheets["seal"]>,
): string => `pingshen:scores:${round}:${expert.id}:r${seal.revision}:${seal.contentSha256}`;

/** What stands above everything on each page of a sheet. Units: points. */
export function sheetHead(paper: Paper, sheets: ReviewSheets, kind: SheetKind, width: number): Box {
  const seal = kind.part === "blank" ? null : sheets.seal;
  const room = seal === null ? width : width - qrSide - 6;
  const text = stack([titles(paper, sheets, kind, room), ...facts(paper, sheets, kind, room)]);
  const qr = seal === null ? [] : [{ at: width - qrSide, box: qrBox(qrText(sheets, seal), qrSide) }];
  return stack([beside([{ at: 0, box: text }, ...qr]), rule(width, 8, 1.2)]);
}

function titles(paper: Paper, sheets: ReviewSheets, { part, title }: SheetKind, room: number): Box {
  const marks = [
    ...(sheets.practice ? [words.practice.zh] : []),
    ...(sheets.seal === null && part !== "blank" ? [words.draft.zh] : []),
  ].map((mark) => badge(paper, mark, 12));
  const marksWidth = marks.reduce((sum, { width }) => sum + width + 6, 0);
  const name = `${words[part].zh}${title === "" ? "" : `　${paper.visible(title)}`}　${words[part].en}`;
  const lines = stack([
    textBox(paper, sheets.title, room - marksWidth - 4, small),
    textBox(paper, name, room - marksWidth - 4, { size: 14, bold: true, leading: 1.35 }),
  ]);
  let at = room - marksWidth + 6;
  const placed = marks.map((box) => {
    const here = { at, box };
    at += box.width + 6;
    return here;
  });
  return beside([{ at: 0, box: lines }, ...placed]);
}

function facts(paper: Paper, sheets: ReviewSheets, { part }: SheetKind, room: number): Box[] {
  const { expert, seal } = sheets;
  const say = (text: keyof typeof words, details: Readonly<Record<string, unknown>> = {}): string =>
    fillSentence(words[text], "zh", details);
  const who = say("expert", { name: paper.visible(expert.name), expert: expert.id });
  const key = say("key", { fingerprint: expert.keyFingerprint });
  const bundle = say("bundle", { bundle: sheets.bundle, version: sheets.version });
  const sealed = seal === null ? say("draftMeaning") : say("revision", { revision: seal.revision, at: seal.sealedAt });
  const state = part === "blank" ? say("blankMeaning") : sealed;
  return [textBox(paper, `${who}　　${key}`, room, small), textBox(paper, `${bundle}　　${state}`, room, small)];
}

/** Draws the foot: who signs, by which rules, which scores, page n of N. */
export function drawFoot(
  paper: Paper,
  page: PDFPage,
  sheets: ReviewSheets,
  kind: SheetKind,
  number: { readonly page: number; readonly pages: number },
): void {
  const left = 40;
  const width = page.getWidth() - 2 * left;
  const seal = kind.part === "blank" ? null : sheets.seal;
  const typed = kind.part === "blank" ? [words.typedFirst, words.typedSecond] : [];
  const signatures = signatureLines(paper, [words.signature, words.date, ...typed], width);
  const rules = fillSentence(words.rules, "zh", { code: controlCode(sheets.ruleHash) });
  const control =
    seal === null ? words.noControl.zh : fillSentence(words.control, "zh", { code: controlCode(seal.contentSha256) });
  const counted = fillSentence(pageFooterWords.page, "zh", { ...number });
  const countedWidth = paper.widthOf(counted, small.size) + 1;
  const line = beside([
    { at: 0, box: textBox(paper, `${rules}　　${control}`, width - countedWidth - 12, small) },
    { at: width - countedWidth, box: textBox(paper, counted, countedWidth, small) },
  ]);
  stack([signatures, space(2), line]).draw(page, left, 22 + footHeight - 8);
}

import type { Sentence } from "#shared/words/sentence.ts";
import { badge } from "#main/paper/badge.ts";
import { beside, rule, space, stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { textBox } from "#main/paper/text-box.ts";

/** The title of a sheet, what marks this one if anything does, and a thick line below. Units: points. */
export function sheetTitle(paper: Paper, title: Sentence, width: number, mark?: string): Box {
  const titles = stack([
    textBox(paper, title.zh, width, { size: 20, bold: true, leading: 1.35 }),
    textBox(paper, title.en, width, { size: 10 }),
  ]);
  const line = rule(width, 12, 1.2);
  if (mark === undefined) return stack([titles, line]);
  const right = badge(paper, mark, 14);
  return stack([
    beside([
      { at: 0, box: titles },
      { at: width - right.width, box: stack([space(8), right]) },
    ]),
    line,
  ]);
}

/** A heading and what stands below it; the heading never stays behind alone at the end of a page. Units: points. */
export function section(paper: Paper, heading: Sentence, body: readonly Box[], width: number): Box[] {
  const [first, ...others] = body;
  if (first === undefined) return [];
  const english = paper.widthOf(paper.visible(heading.zh), 12.5) + 8;
  const head = beside([
    { at: 0, box: textBox(paper, heading.zh, width, { size: 12.5, bold: true }) },
    { at: english, box: stack([space(3.5), textBox(paper, heading.en, width - english, { size: 9 })]) },
  ]);
  return [stack([space(9), head, space(2), first]), ...others];
}

/** Labels with a line to write on after each. Units: points. */
export function signatureLines(paper: Paper, labels: readonly Sentence[], width: number): Box {
  const each = width / labels.length;
  return beside(
    labels.map((label, at) => {
      const labelWidth = paper.widthOf(paper.visible(label.zh), 11) + 6;
      const line = { at: labelWidth, box: stack([space(18), rule(each - labelWidth - 14, 6, 0.6)]) };
      const text = stack([
        space(9),
        textBox(paper, label.zh, each, { size: 11 }),
        textBox(paper, label.en, each, { size: 8, leading: 1.2 }),
      ]);
      return { at: at * each, box: beside([{ at: 0, box: text }, line]) };
    }),
  );
}

/*
 * What stays together at the end of a line: a Latin word or number, a run of dashes or dots, and with each of them the
 * opening marks before and the closing marks after it. Chinese characters may part anywhere else.
 */
const opening = "「『（《〈【〔“‘";
const closing = "，。、；：？！」』）》〉】〕”’％·";
const piece = new RegExp(
  `[ \\u00a0]+|[${opening}]*(?:[!-\\u009f\\u00a1-\\u2009]+|—+|…+|[^ \\u00a0])[${closing}]*`,
  "gu",
);

/**
 * Lines that are no wider than `width` and together hold every character but the spaces at their ends.
 *
 * Shape: `\n` begins a new line; a word wider than a line is cut between its characters.
 * Units: `width` and what `measure` answers are the same, e.g. points.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split("\n").flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const add = (part: string): void => {
    const wide = measure(part);
    if (used + wide > width && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
      if (/^[ \u00a0]+$/.test(part)) return;
    }
    line += part;
    used += wide;
  };
  for (const [part] of paragraph.matchAll(piece)) {
    if (measure(part) <= width) add(part);
    else for (const character of part) add(character);
  }
  return [...lines, line];
}

import { beside, type Box } from "#main/paper/box.ts";
import { drawText } from "#main/paper/draw-text.ts";
import type { Paper } from "#main/paper/paper.ts";

/** Widths as multiples of the size: W and M need most of a cell. */
const cell = 0.86;
const gap = 0.7;

/** The size at which groups of these lengths, with dashes between, are `width` wide. Units: points. */
function codeSize(lengths: readonly number[], width: number): number {
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  return width / (characters * cell + (lengths.length - 1) * gap);
}

/** Characters at equal distances, as on a typewriter, so that each can be read and typed by itself. Units: points. */
export function codeGroup(paper: Paper, group: string, size: number, bold = true): Box {
  const height = size * 1.3;
  return {
    height,
    draw: (page, left, top) => {
      Array.from(paper.visible(group)).forEach((character, at) => {
        const x = left + at * cell * size + (cell * size - paper.widthOf(character, size)) / 2;
        drawText(page, character, x, top - height / 2 - size * 0.36, { size, bold });
      });
    },
  };
}

/** Groups with dashes between them, as wide as `width`. Units: points. */
export function codeLine(paper: Paper, groups: readonly string[], width: number): Box {
  const size = codeSize(
    groups.map((group) => group.length),
    width,
  );
  const dash = codeGroup(paper, "-", size, false);
  let at = 0;
  const placed = groups.flatMap((group, index) => {
    const before = index === 0 ? [] : [{ at: at - ((gap + cell) / 2) * size, box: dash }];
    const here = { at, box: codeGroup(paper, group, size) };
    at += (group.length * cell + gap) * size;
    return [...before, here];
  });
  return beside(placed);
}

import { fill, popGraphicsState, pushGraphicsState, rectangle, setFillingGrayscaleColor } from "pdf-lib";
import { encode } from "uqr";
import type { Box } from "#main/paper/box.ts";

/** Modules of white that a reader needs on every side. */
const quietModules = 4;

/**
 * The modules of a QR code, row by row, `true` for black, without the white around them.
 *
 * Shape: error correction M or, where it costs no larger code, better: 15 % of it may be soiled.
 */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
  encode(text, { ecc: "M", boostEcc: true, border: 0 }).data;

/** A QR code as vector squares, `side` wide and high with the white around it. Units: points. */
export function qrBox(text: string, side: number): Box {
  const modules = qrModules(text);
  const module = side / (modules.length + 2 * quietModules);
  return {
    height: side,
    draw: (page, left, top) => {
      const squares = modules.flatMap((row, y) =>
        blackRuns(row).map(({ from, count }) =>
          rectangle(
            left + (quietModules + from) * module,
            top - (quietModules + y + 1) * module,
            count * module,
            module,
          ),
        ),
      );
      // All squares are one path: filled one by one, viewers would leave hairlines between them.
      page.pushOperators(pushGraphicsState(), setFillingGrayscaleColor(0), ...squares, fill(), popGraphicsState());
    },
  };
}

function blackRuns(row: readonly boolean[]): readonly { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  row.forEach((black, at) => {
    const last = runs.at(-1);
    if (!black) return;
    if (last !== undefined && last.from + last.count === at) last.count += 1;
    else runs.push({ from: at, count: 1 });
  });
  return runs;
}

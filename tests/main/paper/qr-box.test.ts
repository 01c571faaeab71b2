import { expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { a4, addPage, openPaper } from "#main/paper/paper.ts";
import { qrBox, qrModules } from "#main/paper/qr-box.ts";
import { blackOf, paperTools } from "#tests/support/read-paper.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const code = "7K3MQ-0XW2R-ABCDE-STVWX-Y";

it("a slip's code takes 25 modules a side, with a finder in three corners", () => {
  const modules = qrModules(code);
  expect(modules).toHaveLength(25);
  const corner = (x: number, y: number): boolean[] => Array.from({ length: 7 }, (_, at) => modules[y]![x + at]!);
  expect(corner(0, 0)).toEqual([true, true, true, true, true, true, true]);
  expect(corner(18, 1)).toEqual([true, false, false, false, false, false, true]);
  expect(corner(0, 18)).toEqual([true, true, true, true, true, true, true]);
});

describeWithTools("a printed QR code", paperTools, () => {
  it("has every module in its place, and four white ones on each side", async () => {
    const paper = await openPaper({ font: shippedAssets().font, title: "QR" });
    qrBox(code, 330).draw(addPage(paper), 100, a4.height - 50);
    const { bytes } = await closePaper(paper, "");
    const isBlack = blackOf(bytes);
    const seen = Array.from({ length: 33 }, (_, y) =>
      Array.from({ length: 33 }, (_, x) => isBlack(100 + x * 10 + 5, 50 + y * 10 + 5)),
    );
    const white = Array.from({ length: 33 }, () => false);
    const quiet = [false, false, false, false];
    const expected = qrModules(code).map((row) => [...quiet, ...row, ...quiet]);
    expect(seen).toEqual([...quiet.map(() => white), ...expected, ...quiet.map(() => white)]);
  });
});

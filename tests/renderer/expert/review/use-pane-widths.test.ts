import { expect, it } from "vitest";
import { fitWidth, readWidths } from "#renderer/expert/review/use-pane-widths.ts";

it("keeps a pane between its narrowest and its widest", () => {
  expect([100, 300.4, 9000].map((widthPx) => fitWidth("list", widthPx))).toEqual([180, 300, 420]);
  expect([100, 9000].map((widthPx) => fitWidth("score", widthPx))).toEqual([320, 620]);
});

it("gives the usual widths for nothing and for nonsense", () => {
  const usual = { list: 236, score: 392 };
  for (const text of [null, "{}", "not json", "7", "null", '{"list":"wide","score":null}'])
    expect(readWidths(text)).toEqual(usual);
});

it("remembers what was set", () => {
  expect(readWidths('{"list":250,"score":500}')).toEqual({ list: 250, score: 500 });
});

import { expect, it } from "vitest";
import { findInText, indexText } from "#renderer/viewer/pdf/find-in-text.ts";

it("finds a word across pieces and lines, whatever the spaces, capitals and width of letters", () => {
  const index = indexText(["守护", "灯 ", "塔 Light", "HOUSE　２０２３"]);
  expect(findInText(index, "护灯塔")).toEqual([{ from: { piece: 0, offset: 1 }, to: { piece: 2, offset: 1 } }]);
  expect(findInText(index, "light house 2023")).toEqual([
    { from: { piece: 2, offset: 2 }, to: { piece: 3, offset: 10 } },
  ]);
});

it("finds each place once, not overlapping, and nothing for nothing", () => {
  expect(findInText(indexText(["aaaa"]), "aa")).toEqual([
    { from: { piece: 0, offset: 0 }, to: { piece: 0, offset: 2 } },
    { from: { piece: 0, offset: 2 }, to: { piece: 0, offset: 4 } },
  ]);
  expect(findInText(indexText(["text"]), "  ")).toEqual([]);
  expect(findInText(indexText([]), "text")).toEqual([]);
});

import { expect, test } from "vitest";
import { draftOf, readSheet, readTenths, type SheetDraft } from "#renderer/secretariat/merge/paper/read-sheet.ts";
import { tidyCode } from "#renderer/secretariat/merge/paper/tidy-code.ts";
import { smallRules } from "#tests/support/small-rules.ts";

const criteria = smallRules.categories[0]?.rubric.criteria ?? [];
const draft = (effect: string, devotion: string, written: string): SheetDraft => ({
  ...{ standing: "judging", reason: "", comment: " 好 " },
  ...{ cells: { effect, devotion }, written },
});

test("scores are read as they are typed, in either width, and a dash is what the paper leaves blank", () => {
  expect(["57", "57.5", "５７。５", " 0 ", "-", "57.25", "x", ""].map(readTenths)).toEqual([
    ...[570, 575, 575, 0, null, undefined, undefined, undefined],
  ]);
});

test("a complete sheet is read whole and is itself again when it is shown", () => {
  const { sheet, sumTenths, isOdd } = readSheet(draft("57", "38", "95"), criteria);
  expect([sumTenths, isOdd]).toEqual([950, false]);
  expect(sheet).toEqual({
    ...{ standing: "judging", reason: "", writtenTenths: 950, comment: "好" },
    cells: [
      { criterion: "effect", tenths: 570 },
      { criterion: "devotion", tenths: 380 },
    ],
  });
  expect(draftOf(sheet ?? null, criteria)).toEqual({ ...draft("57", "38", "95"), comment: "好" });
});

test("a total that is not the sum, or that is missing on the paper, is asked about", () => {
  expect(readSheet(draft("57", "38", "96"), criteria).isOdd).toBe(true);
  expect(readSheet(draft("57", "38", "-"), criteria).isOdd).toBe(true);
  // With a blank cell there is no sum to compare with.
  expect(readSheet(draft("57", "-", "96"), criteria)).toMatchObject({ isOdd: false, sumTenths: null });
});

test("what is off the scale, unreadable or empty is no sheet", () => {
  const read = readSheet(draft("61", "x", ""), criteria);
  expect(read.sheet).toBeUndefined();
  expect(read.faults).toEqual([
    { field: "effect", kind: "off-scale" },
    { field: "devotion", kind: "unreadable" },
    { field: "written", kind: "empty" },
  ]);
  expect(readSheet({ ...draft("", "", ""), standing: "recused" }, criteria).faults).toEqual([
    { field: "reason", kind: "empty" },
  ]);
});

test("a control code is tidied to what is printed", () => {
  expect(tidyCode("7c1e 93af－02bb-45d0")).toBe("7C1E-93AF-02BB-45D0");
  expect(tidyCode(" ")).toBe("");
});

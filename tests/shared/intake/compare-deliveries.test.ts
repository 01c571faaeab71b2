import { expect, test } from "vitest";
import { compareDeliveries, type DeliveryState } from "#shared/intake/compare-deliveries.ts";
import { CandidateId } from "#shared/ids.ts";
import { cell, makeMaterial, makeNomination } from "#tests/support/make-nomination.ts";

const state = (given: Partial<DeliveryState>): DeliveryState => ({
  nominations: [],
  materials: [],
  gone: new Set(),
  ...given,
});
const lines = (before: Partial<DeliveryState>, after: Partial<DeliveryState>): readonly string[] =>
  compareDeliveries(state(before), state(after)).map(({ kind, candidate, place, marks }) =>
    [kind, candidate, place, marks ? "marks" : "does not mark"].join(" | "),
  );
const hash = (digit: string): string => digit.repeat(64);
const person = makeNomination("volunteer", { id: "c1", at: "汇总表!A2" });

test("two deliveries that are the same differ in nothing, wherever their rows stand", () => {
  const moved = { ...person, at: "汇总表!A9" };
  const materials = [makeMaterial("photo", "周明湖2.jpg")];
  expect(lines({ nominations: [person], materials }, { nominations: [moved], materials })).toEqual([]);
});

test("cells differ by their own texts, each with its field", () => {
  const before = makeNomination("organisation", { ...person, declared: { activities: cell(60, "60余场", true) } });
  const after = makeNomination("organisation", { ...person, declared: { activities: cell(60, "60") }, number: "7" });
  expect(compareDeliveries(state({ nominations: [before] }), state({ nominations: [after] }))).toMatchObject([
    { kind: "cell-changed", place: "number", before: { raw: before.number }, after: { raw: "7" }, marks: false },
    {
      kind: "cell-changed",
      place: "activities",
      before: { raw: "60余场", at: "汇总表!activities" },
      after: { raw: "60", at: "汇总表!activities" },
      marks: true,
    },
  ]);
});

test("a file is new, changed, moved or gone by its place and its bytes", () => {
  const file = (at: string, digit: string) =>
    makeMaterial("photo", at.split("/").at(-1) ?? at, { at, sha256: hash(digit) });
  const before = [file("1/甲.jpg", "1"), file("1/乙.jpg", "2"), file("1/丙.jpg", "3"), file("1/丁.jpg", "4")];
  const after = [file("1/甲.jpg", "9"), file("2/乙.jpg", "2"), file("1/丙改.jpg", "3"), file("1/戊.jpg", "5")];
  const found = lines({ nominations: [person], materials: before }, { nominations: [person], materials: after });
  expect(found).toEqual([
    "file-changed | c1 | 1/甲.jpg | marks",
    "file-moved | c1 | 2/乙.jpg | does not mark",
    "file-moved | c1 | 1/丙改.jpg | marks",
    "file-new | c1 | 1/戊.jpg | marks",
    "file-gone | c1 | 1/丁.jpg | marks",
  ]);
});

test("facts that a newer reader finds in the same bytes are no change", () => {
  const before = makeMaterial("photo", "周明湖2.jpg");
  const after = makeMaterial("photo", "周明湖2.jpg", { facts: { widthPx: 800 } });
  expect(lines({ nominations: [person], materials: [before] }, { nominations: [person], materials: [after] })).toEqual(
    [],
  );
});

test("candidates come, go once, and come back", () => {
  const gone = new Set([CandidateId.parse("c1")]);
  expect(lines({}, { nominations: [person] })).toEqual(["candidate-new | c1 |  | marks"]);
  expect(lines({ nominations: [person] }, {})).toEqual(["candidate-gone | c1 |  | marks"]);
  expect(lines({ nominations: [person], gone }, {})).toEqual([]);
  expect(lines({ nominations: [person], gone }, { nominations: [person] })).toEqual(["candidate-back | c1 |  | marks"]);
});

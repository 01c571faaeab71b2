import { expect, test } from "vitest";
import type { Outcome } from "#shared/domain/candidate.ts";
import { CandidateId, type UnitId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { CountInput } from "#shared/screening-counts/count-input.ts";
import { countScreening } from "#shared/screening-counts/count-screening.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";

const id = (text: string): CandidateId => CandidateId.parse(text);

/** Three units: a society over its quota of volunteers, a province, and one of unknown type. */
const nominations = [
  makeNomination("volunteer", { id: "a", unit: "s", unitName: "某学会", place: "北京市海淀区" }),
  makeNomination("volunteer", { id: "b", unit: "s", unitName: "某学会", place: "北京市海淀区" }),
  makeNomination("volunteer", { id: "c", unit: "s", unitName: "某学会", place: "某研究所" }),
  makeNomination("organisation", { id: "d", unit: "p", unitName: "江苏省科协", place: "南京市鼓楼区" }),
  makeNomination("community", { id: "e", unit: "x", unitName: "青禾中心", place: "北京市房山区" }),
];

const input: CountInput = {
  rules: cast2023,
  nominations,
  unitTypes: new Map([
    ["s", "national_society"],
    ["p", "provincial"],
    ["x", undefined],
  ] as [UnitId, string | undefined][]),
  outcomes: new Map<CandidateId, Outcome>([
    [id("a"), "admitted"],
    [id("b"), "admitted"],
    [id("d"), "correction"],
    [id("e"), "rejected"],
  ]),
  findings: [
    { code: "photo-too-small", severity: "error", candidate: id("a") },
    { code: "photo-too-small", severity: "error", candidate: id("a") },
    { code: "photo-too-small", severity: "error", candidate: id("b") },
    { code: "photo-name", severity: "remark", candidate: id("b") },
    { code: "quota-category-exceeded", severity: "error", candidate: null },
  ],
  materials: [
    { candidate: id("a"), kind: "photo", sizeBytes: 1000 },
    { candidate: id("a"), kind: "photo", sizeBytes: 3000 },
    { candidate: id("b"), kind: "form-word", sizeBytes: 500 },
  ],
};
const counted = countScreening(input);
const counts = (nominated: number, admitted: number, correction: number, rejected: number, undecided: number) => ({
  ...{ nominated, admitted, correction, rejected, undecided },
});

test("every nomination counts once by outcome, and once in each table", () => {
  expect(counted.total).toEqual(counts(5, 2, 1, 1, 1));
  expect(counted.categories.map(({ id: category, ...rest }) => [category, rest.nominated])).toEqual([
    ["volunteer", 3],
    ["organisation", 1],
    ["project", 0],
    ["community", 1],
  ]);
  for (const table of [counted.categories, counted.unitTypes, counted.regions, counted.units])
    expect(table.reduce((sum, { nominated }) => sum + nominated, 0)).toBe(5);
});

test("types of unit come as the rules list them, unknown ones last, with how many units each has", () => {
  expect(counted.unitTypes).toEqual([
    { id: "national_society", name: cast2023.unitTypes[0]?.name, units: 1, ...counts(3, 2, 0, 0, 1) },
    { id: "provincial", name: cast2023.unitTypes[1]?.name, units: 1, ...counts(1, 0, 1, 0, 0) },
    { id: null, name: null, units: 1, ...counts(1, 0, 0, 1, 0) },
  ]);
});

test("the region is the place's, or else the unit's, and what names none comes last", () => {
  expect(counted.regions).toEqual([
    { name: "北京市", ...counts(3, 2, 0, 1, 0) },
    { name: "江苏省", ...counts(1, 0, 1, 0, 0) },
    { name: null, ...counts(1, 0, 0, 0, 1) },
  ]);
});

test("§4: a society may nominate 2 in each of 4 categories, 8 in all; three volunteers are one too many", () => {
  const [society, province, unknown] = counted.units;
  expect(society).toMatchObject({ name: "某学会", taken: 3, allowed: 8, excess: 1 });
  expect(province).toMatchObject({ taken: 1, allowed: 20, excess: 0 });
  expect(unknown).toMatchObject({ type: null, taken: 0, allowed: null, excess: 0 });
});

test("findings count the times and the candidates, the most frequent first", () => {
  expect(counted.findings).toEqual([
    { code: "photo-too-small", severity: "error", findings: 3, candidates: 2 },
    { code: "quota-category-exceeded", severity: "error", findings: 1, candidates: 0 },
    { code: "photo-name", severity: "remark", findings: 1, candidates: 1 },
  ]);
});

test("files count by kind with their sum and the largest", () => {
  expect(counted.materials).toEqual([
    { kind: "form-word", files: 1, candidates: 1, sizeBytes: 500, largestBytes: 500 },
    { kind: "photo", files: 2, candidates: 1, sizeBytes: 4000, largestBytes: 3000 },
  ]);
});

test("without any nomination everything is zero", () => {
  const none = countScreening({ ...input, nominations: [], findings: [], materials: [] });
  expect(none.total).toEqual(counts(0, 0, 0, 0, 0));
  expect([none.unitTypes, none.regions, none.units, none.findings, none.materials]).toEqual([[], [], [], [], []]);
});

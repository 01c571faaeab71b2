import { expect, test } from "vitest";
import { CategoryId, ExpertId } from "#shared/ids.ts";
import { planParts, type Division } from "#shared/roster/plan-parts.ts";

const order = ["volunteer", "organisation", "project", "community"].map((id) => CategoryId.parse(id));
const panel = (lines: readonly string[]) =>
  lines.map((line) => {
    const [id = "", ...categories] = line.split(" ");
    return { id: ExpertId.parse(id), categories: categories.map((category) => CategoryId.parse(category)) };
  });
const parts = (division: Division, lines: readonly string[]) =>
  planParts(division, panel(lines), order).map(({ experts, categories }) => [experts.join(" "), categories.join(" ")]);

const lines = ["E01 volunteer", "E02 volunteer", "E03 project organisation", "E04 project", "E05 organisation"];

test("one bundle for all holds every expert and every panel", () => {
  expect(parts("all", lines)).toEqual([["E01 E02 E03 E04 E05", "volunteer organisation project"]]);
});

test("by category, panels that share an expert stay in one bundle, so that nobody has two", () => {
  expect(parts("category", lines)).toEqual([
    ["E01 E02", "volunteer"],
    ["E03 E04 E05", "organisation project"],
  ]);
});

test("each expert has a bundle of their own", () => {
  expect(parts("expert", lines.slice(1, 3))).toEqual([
    ["E02", "volunteer"],
    ["E03", "organisation project"],
  ]);
});

test("without experts there is nothing to build", () => {
  for (const division of ["all", "category", "expert"] as const) expect(parts(division, [])).toEqual([]);
});

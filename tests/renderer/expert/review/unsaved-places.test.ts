import { expect, it } from "vitest";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { unsavedPlaces } from "#renderer/expert/review/unsaved-places.ts";

const criterion = cast2023.categories[0]?.rubric.criteria[0];
const overview = {
  categories: cast2023.categories,
  candidates: [{ id: "c1", name: "吴衡", category: cast2023.categories[0]?.id }],
} as unknown as DeskOverview;
const failed = (...keys: string[]) => keys.map((key) => ({ key, problem: { kind: "call/core-stopped" as const } }));

it("names candidate, field and criterion of what could not be saved", () => {
  const id = criterion?.id ?? "";
  const places = unsavedPlaces(failed(`c1/${id}`, "c1/comment", "c1/flag", `c1/said/${id}`), overview);
  expect(places.map(({ name, field, criterion: about }) => [name, field, about?.name.zh])).toEqual([
    ["吴衡", "score", criterion?.name.zh],
    ["吴衡", "comment", undefined],
    ["吴衡", "flag", undefined],
    ["吴衡", "said", criterion?.name.zh],
  ]);
});

it("says nothing of a candidate who is not on this desk", () => {
  expect(unsavedPlaces(failed("c9/comment"), overview)).toEqual([]);
});

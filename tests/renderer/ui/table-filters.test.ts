import { expect, it } from "vitest";
import { filterRows, type TableFilter } from "#renderer/ui/table-filters.tsx";

const parity: TableFilter<number> = {
  id: "parity",
  label: "奇偶",
  choices: [{ value: "even", text: "偶" }],
  holds: (row, value) => (row % 2 === 0) === (value === "even"),
};
const size: TableFilter<number> = { id: "size", label: "大小", choices: [], holds: (row) => row > 2 };

it("keeps the rows that every chosen filter lets through, in their order", () => {
  expect(filterRows([4, 1, 2, 6], [parity, size], { parity: "even", size: "large" })).toEqual([4, 6]);
});

it("lets everything through while nothing is chosen", () => {
  expect(filterRows([4, 1, 2], [parity, size], { parity: "" })).toEqual([4, 1, 2]);
});

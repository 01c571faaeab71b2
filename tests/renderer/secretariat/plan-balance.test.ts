import { expect, test } from "vitest";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { planBalance } from "#renderer/secretariat/merge/plan-balance.ts";

const file = (verdict: InspectedFile["verdict"], forms: number): Pick<InspectedFile, "verdict" | "counts"> => ({
  verdict,
  counts: { forms, scored: forms, recused: 0, abstained: 0, changedCells: 0 },
});

test("what was read is what will count, what changes nothing and what is refused, in files and in forms", () => {
  const { files, forms } = planBalance([
    ...[file("new", 83), file("newer-revision", 80), file("same", 83), file("refused", 12), file("refused", 0)],
  ]);
  expect(files).toEqual({ all: 5, merged: 2, same: 1, refused: 2 });
  expect(forms).toEqual({ all: 258, merged: 163, same: 83, refused: 12 });
});

import { expect, it } from "vitest";
import { dropToldFolders } from "#shared/intake/drop-told-folders.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";

const finding = (code: PlacedFinding["code"], at: string): PlacedFinding => ({
  ...{ severity: "warning", code, at, source: "", details: {} },
});

it("says nothing of a folder that holds only an archive which was refused, and goes on saying what else is left over", () => {
  const refused = [finding("archive-refused", "补充/一.zip"), finding("archive-refused", "来件/二.zip")];
  const leftOver = ["补充", "来件", "别的"].map((at) => finding("folder-left-over", at));
  expect(dropToldFolders([...refused, ...leftOver], [{ at: "来件/说明.txt" }])).toEqual([
    ...refused,
    finding("folder-left-over", "来件"),
    finding("folder-left-over", "别的"),
  ]);
});

import { expect, test } from "vitest";
import type { ChangeKind, DeliveryChange } from "#shared/intake/delivery-change.ts";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { makeMaterial } from "#tests/support/make-nomination.ts";
import type { Say } from "#renderer/lib/language.ts";
import { changedThing, describeSide, fileOf } from "#renderer/secretariat/describe-change.ts";
import { changeCounts } from "#renderer/secretariat/intake/change-counts.ts";

const t = ((key: string) => key) as unknown as Say;
const change = (kind: ChangeKind, place: string): DeliveryChange => ({
  candidate: CandidateId.parse("c1"),
  candidateName: "张三",
  unitName: "某省科协",
  category: CategoryId.parse("volunteer"),
  ...{ kind, place, before: null, after: null, marks: true },
});
const file = makeMaterial("photo", "张三2.jpg", { at: "1 张三/张三2.jpg", sizeBytes: 2048, sha256: "ab".repeat(32) });

test("a cell is named by its column, a file by its name, a whole candidate by nothing", () => {
  expect(changedThing(change("cell-changed", "activities"), t, "zh")).toBe("活动场次");
  expect(changedThing(change("cell-changed", "summary"), t, "zh")).toBe("redelivery.fields.summary");
  expect(changedThing(change("file-changed", "1 张三/工作照/张三2.jpg"), t, "zh")).toBe("张三2.jpg");
  expect(changedThing(change("candidate-gone", ""), t, "zh")).toBe("");
});

test("a side is the cell's own text, a file's size and hash, its place where it moved, or a dash", () => {
  expect(describeSide({ raw: "60余场", at: "表!F3" }, "cell-changed", t)).toBe("60余场");
  expect(describeSide({ raw: "", at: "表!F3" }, "cell-changed", t)).toBe("redelivery.emptyCell");
  expect(describeSide({ file }, "file-changed", t)).toBe("2.0 KB · #ABABABAB");
  expect(describeSide({ file }, "file-moved", t)).toBe("1 张三/张三2.jpg");
  expect(describeSide({ at: "表!A3" }, "candidate-gone", t)).toBe("表!A3");
  expect(describeSide(null, "file-new", t)).toBe("—");
  expect(fileOf({ file })?.fileName).toBe("张三2.jpg");
  expect(fileOf({ at: "表!A3" })).toBeUndefined();
});

test("counts are said kind by kind, and kinds without any are not", () => {
  expect(changeCounts({ "cell-changed": 1200, "file-new": 2, "file-gone": 0 }, t)).toEqual([
    "redelivery.kinds.file-new 2",
    "redelivery.kinds.cell-changed 1,200",
  ]);
});

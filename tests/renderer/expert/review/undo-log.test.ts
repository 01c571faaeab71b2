import { expect, it } from "vitest";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import { emptyLog, record, takeDeed, type Deed, type UndoLog } from "#renderer/expert/review/undo-log.ts";

const scored = (before: number | null, after: number | null): Deed => ({
  kind: "score",
  candidate: CandidateId.parse("c1"),
  criterion: CriterionId.parse("effect"),
  before,
  after,
});

const take = (log: UndoLog, way: "back" | "again") => {
  const taken = takeDeed(log, way);
  if (taken === undefined) throw new Error("there was nothing to take");
  return taken;
};

it("takes back the newest first and does again what was taken back last", () => {
  const log = record(record(emptyLog, scored(null, 180)), scored(180, 150));
  const first = take(log, "back");
  expect(first.deed).toMatchObject({ before: 180, after: 150 });
  const second = take(first.log, "back");
  expect(second.deed).toMatchObject({ before: null, after: 180 });
  expect(takeDeed(second.log, "back")).toBeUndefined();
  const again = take(second.log, "again");
  expect(again.deed).toMatchObject({ before: null, after: 180 });
  expect(take(again.log, "again").log).toEqual(log);
});

it("forgets what was taken back once something new is done", () => {
  const { log } = take(record(emptyLog, scored(null, 180)), "back");
  expect(takeDeed(record(log, scored(null, 90)), "again")).toBeUndefined();
});

it("does not keep what changed nothing, and tells a blank from 0", () => {
  expect(record(emptyLog, scored(180, 180))).toBe(emptyLog);
  expect(record(emptyLog, scored(null, 0)).done).toHaveLength(1);
});

import { expect, test } from "vitest";
import { keepKnownIds } from "#shared/intake/keep-known-ids.ts";
import type { PlannedNominations } from "#shared/intake/plan-nominations.ts";
import { CandidateId } from "#shared/ids.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";

type Nominations = PlannedNominations["nominations"];
const planned = (...nominations: Nominations): PlannedNominations => ({ nominations, units: [], findings: [] });
const ids = ({ nominations }: PlannedNominations): readonly string[] => nominations.map(({ id }) => id);
const person = (id: string, number: string, name: string, unit = "u1") =>
  makeNomination("volunteer", { id, number, name, unit });

test("a row with another running number keeps its id, and so do its findings", () => {
  const candidate = CandidateId.parse("new2");
  const finding = { severity: "remark", code: "file-not-asked", at: "x", source: "", details: {}, candidate } as const;
  const plan = { ...planned(person("new1", "1", "王五"), person("new2", "2", "张　三")), findings: [finding] };
  const kept = keepKnownIds(plan, [person("old1", "1", "张三")]);
  expect(ids(kept)).toEqual(["new1", "old1"]);
  expect(kept.findings).toMatchObject([{ candidate: "old1" }]);
});

test("nothing is guessed where two of one unit have the same name", () => {
  const twins = [person("old1", "1", "张三"), person("old2", "2", "张三")];
  expect(ids(keepKnownIds(planned(person("new1", "3", "张三")), twins))).toEqual(["new1"]);
  const plan = planned(person("new1", "3", "张三"), person("new2", "4", "张三"));
  expect(ids(keepKnownIds(plan, [person("old1", "1", "张三")]))).toEqual(["new1", "new2"]);
});

test("a name of another unit or category is somebody else, and who is still there gives no id away", () => {
  const plan = planned(person("new1", "3", "张三", "u2"), person("old2", "1", "李四"), person("new3", "5", "李四"));
  expect(ids(keepKnownIds(plan, [person("old1", "1", "张三"), person("old2", "1", "李四")]))).toEqual([
    "new1",
    "old2",
    "new3",
  ]);
});

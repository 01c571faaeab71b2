import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { readFileSync } from "node:fs";
import { by } from "#tests/support/intake-round.ts";
import { makeScreeningRound, type ScreeningRound } from "#tests/support/screening-round.ts";
import { volunteerRow } from "#tests/support/small-delivery.ts";

const rows = ["甲", "乙", "丙"].map((name, at) => volunteerRow(String(at + 1), name));
const passphrases = ["山高水长 2023"];
let made: ScreeningRound;

beforeAll(async () => {
  made = await makeScreeningRound(rows);
  const { core, round } = made;
  const candidates = (await core.must("screening/list", { round })).rows.map(({ id }) => id);
  await core.must("screening/decide", { round, candidates, outcome: "admitted", reason: "", by });
  const sample = await core.must("rounds/sample", { candidates: 12, experts: 3, seed: 1, faults: false, by });
  await core.must("roster/import", { round, workbook: sample.roster, by });
  await core.must("keys/create", { round, passphrases, by, witness: "" });
  await core.must("rules/freeze", { round, by, witness: "李核对" });
  // The first changed after it was admitted, the second is no longer delivered.
  await made.deliver([volunteerRow("1", "甲").with(2, "另一个农技站"), volunteerRow("3", "丙")]);
});
afterAll(() => made.core.close());

const build = (target: string) => {
  const folder = join(made.core.folder, target);
  mkdirSync(folder, { recursive: true });
  return made.core.call("bundles/build", {
    round: made.round,
    passphrases,
    target: made.core.world.grants.grant(folder),
    by,
  });
};
const standing = async () =>
  (await made.core.must("bundles/standing", { round: made.round })).rows.map(({ name, why, exception }) => [
    name,
    why,
    exception?.reason ?? null,
  ]);
const marked = async () => (await made.core.must("rounds/overview", { round: made.round })).marked;

it("builds no bundle while decisions are to be looked at again, and counts them as open work", async () => {
  expect(await standing()).toEqual([
    ["甲", "changed", null],
    ["乙", "gone", null],
  ]);
  expect(await marked()).toBe(2);
  expect(await build("一")).toMatchObject({
    error: { kind: "bundle/open-standing", facts: { count: 2, name: "甲" } },
  });
});

it("is settled by a new decision, or by an exception that holds until the next change and stands in the report", async () => {
  const { core, round } = made;
  const [first, second] = [await made.idOf("甲"), await made.idOf("乙")];
  await core.must("screening/decide", { round, candidates: [first], outcome: "admitted", reason: "", by });
  expect(await standing()).toEqual([["乙", "gone", null]]);
  const except = { round, exceptions: [{ candidate: second, reason: "单位电话确认仍推荐，汇总表漏行" }], by };
  expect(await core.must("bundles/except", except)).toEqual({ excepted: 1 });
  expect(await core.call("bundles/except", except)).toMatchObject({ error: { kind: "bundle/nothing-to-except" } });
  expect(await marked()).toBe(0);
  const built = await build("二");
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const says = built.value.findings.map(({ code }) => code);
  expect(says).toContain("bundle-gone-excepted");
  const { report } = (await core.must("bundles/list", { round })).bundles[0] ?? { report: "" };
  const problems = read(readFileSync(report)).Sheets["问题"] ?? {};
  expect(utils.sheet_to_csv(problems)).toContain(
    "“乙”已不在来件中，测试员 记录为例外：单位电话确认仍推荐，汇总表漏行。",
  );

  // The same file changes once more: a new decision or exception is needed.
  await made.deliver([volunteerRow("1", "甲").with(2, "第三个农技站"), volunteerRow("3", "丙")]);
  expect(await standing()).toEqual([
    ["甲", "changed", null],
    ["乙", "gone", "单位电话确认仍推荐，汇总表漏行"],
  ]);
});

it("takes a reason for each candidate, and leaves those that were not named as open as they were", async () => {
  const { core, round } = made;
  await made.deliver([volunteerRow("1", "甲").with(2, "第四个农技站")]);
  expect(await standing()).toEqual([
    ["甲", "changed", null],
    ["丙", "gone", null],
    ["乙", "gone", "单位电话确认仍推荐，汇总表漏行"],
  ]);
  const [first, third] = [await made.idOf("甲"), await made.idOf("丙")];
  expect(
    await core.call("bundles/except", { round, exceptions: [{ candidate: first, reason: "" }], by }),
  ).toMatchObject({
    error: { kind: "call/bad-input" },
  });
  const one = [{ candidate: first, reason: "只改了所在单位" }];
  expect(await core.must("bundles/except", { round, exceptions: one, by })).toEqual({ excepted: 1 });
  expect(await build("三")).toMatchObject({ error: { kind: "bundle/open-standing", facts: { count: 1, name: "丙" } } });
  const two = [
    { candidate: first, reason: "再说一次" },
    { candidate: third, reason: "单位来函更正" },
  ];
  expect(await core.must("bundles/except", { round, exceptions: two, by })).toEqual({ excepted: 1 });
  const rows = (await core.must("bundles/standing", { round })).rows;
  expect(rows.map(({ name, exception }) => [name, exception?.reason, exception?.by])).toEqual([
    ["甲", "只改了所在单位", by],
    ["丙", "单位来函更正", by],
    ["乙", "单位电话确认仍推荐，汇总表漏行", by],
  ]);
  expect(rows.every(({ exception }) => (exception?.atMs ?? 0) > 0)).toBe(true);
});

it("holds an exception also where the clock was set back after the decision", async () => {
  const { core, round } = made;
  const third = await made.idOf("丙");
  await core.must("screening/decide", { round, candidates: [third], outcome: "admitted", reason: "确认", by });
  await made.deliver([volunteerRow("1", "甲").with(2, "第四个农技站"), volunteerRow("3", "丙").with(2, "另一处")]);
  expect(await standing()).toContainEqual(["丙", "changed", null]);
  core.setClockBack(86_400_000);
  const exceptions = [{ candidate: third, reason: "单位来函更正" }];
  await core.must("bundles/except", { round, exceptions, by });
  expect(await standing()).toContainEqual(["丙", "changed", "单位来函更正"]);
});

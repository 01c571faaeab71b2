import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RoundId } from "#shared/ids.ts";
import { workbookOf, writeFiles } from "#tests/support/small-delivery.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "测试员";
const heads = ["编号", "姓名", "单位", "职称", "专业领域", "评审类别"];
const all = "志愿者、组织、项目、社区";
let core: TempCore;
let round: RoundId;

beforeEach(async () => {
  core = createTempCore();
  ({ round } = await core.must("rounds/create", { preset: "cast-2023", practice: false, by }));
});
afterEach(() => core.close());

function importRows(rows: readonly (readonly string[])[]) {
  writeFiles(core.folder, { "experts.xlsx": workbookOf({ 专家: [heads, ...rows] }) });
  const workbook = core.world.grants.grant(join(core.folder, "experts.xlsx"));
  return core.call("roster/import", { round, workbook, by });
}
const expert = (number: number, panels = all): readonly string[] => [
  String(number),
  `专家${String.fromCodePoint(0x4e00 + number)}`,
  `单位${String(number)}`,
  "教授",
  "农学",
  panels,
];

describe("importing a roster", () => {
  it("puts the experts in place of the earlier ones", async () => {
    expect(await importRows([1, 2, 3, 4, 5, 6, 7].map((number) => expert(number)))).toMatchObject({
      ok: true,
      value: { findings: [] },
    });
    expect(await importRows([1, 2, 3, 4, 5].map((number) => expert(number)))).toMatchObject({ ok: true });
    const { experts } = await core.must("roster/list", { round });
    expect(experts.map(({ id }) => id)).toEqual(["E01", "E02", "E03", "E04", "E05"]);
    expect(experts[0]).toEqual({
      id: "E01",
      name: "专家丁",
      unit: "单位1",
      title: "教授",
      field: "农学",
      categories: ["volunteer", "organisation", "project", "community"],
    });
  });

  it("changes nothing while an error stands, and says all of them", async () => {
    await importRows([1, 2, 3, 4, 5].map((number) => expert(number)));
    const answer = await importRows([expert(1), expert(1), expert(3, "团体"), expert(4), expert(5)]);
    expect(answer).toMatchObject({ ok: false, error: { kind: "roster/has-errors", facts: { count: 5 } } });
    expect((await core.must("roster/list", { round })).experts).toHaveLength(5);
  });

  it("warns of a small panel and imports it", async () => {
    const answer = await importRows([1, 2, 3].map((number) => expert(number)));
    expect(
      answer.ok && answer.value.findings.map(({ severity, code, details }) => [severity, code, details["count"]]),
    ).toEqual(Array.from({ length: 4 }, () => ["warning", "panel-small", 3]));
  });

  it("refuses what is no roster and what is no workbook", async () => {
    writeFiles(core.folder, { "a.xlsx": workbookOf({ 表: [["物品", "数量"]] }), "b.xlsx": "PK broken" });
    const choose = (name: string) => core.world.grants.grant(join(core.folder, name));
    expect(await core.call("roster/import", { round, workbook: choose("a.xlsx"), by })).toMatchObject({
      error: { kind: "roster/heads-not-understood" },
    });
    expect(await core.call("roster/import", { round, workbook: choose("b.xlsx"), by })).toMatchObject({
      error: { kind: "roster/unreadable" },
    });
  });
});

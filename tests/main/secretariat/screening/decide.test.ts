import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import { decision } from "#shared/schema/secretariat.ts";
import {
  completeFiles,
  formerWinners,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "测试员";
let core: TempCore;
let round: RoundId;
let ids: ReadonlyMap<string, CandidateId>;

beforeAll(async () => {
  core = createTempCore();
  ({ round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by }));
  const folder = join(core.folder, "来件");
  mkdirSync(folder);
  const society = (number: string, name: string): string[] => volunteerRow(number, name, "某学会").with(4, "全国学会");
  const rows = [
    volunteerRow("1", "干净"),
    volunteerRow("2", "往昔"),
    volunteerRow("3", "机密者").with(8, "/"),
    ...[society("4", "甲一"), society("5", "甲二"), society("6", "甲三")],
  ];
  const project = ["1", "田间课堂", "某省科协", "省科协", "2019-05-04", "9", "2023-11-06", "是"];
  const good = await makeGoodFiles();
  const files = [...rows, project].map(([number = "", name = ""]) => completeFiles(`${number} ${name}`, name, good));
  writeFiles(folder, Object.assign({}, ...files) as Record<string, Uint8Array>);
  writeFiles(folder, {
    "推荐汇总表.xlsx": workbookOf({
      志愿者: [[...volunteerHeads], ...rows],
      项目: [
        ["序号", "项目名称", "推荐单位", "单位类型", "实施时间", "参与科技志愿者人数", "收到日期", "不涉密"],
        project,
      ],
    }),
    "往届入选名单.xlsx": formerWinners,
  });
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
  const list = await core.must("screening/list", { round });
  ids = new Map(list.rows.map(({ name, id }) => [name, id]));
});
afterAll(() => core.close());

const decide = (names: readonly string[], outcome: Input<"screening/decide">["outcome"], reason = "") =>
  core.call("screening/decide", { round, candidates: names.map((name) => ids.get(name)!), outcome, reason, by });
const errorsOf = async (name: string): Promise<number | undefined> =>
  (await core.must("screening/list", { round })).rows.find((row) => row.name === name)?.errors;

describe("deciding the preliminary check", () => {
  it("admits who is clean without a word, and asks a reason for corrections and rejections", async () => {
    expect(await decide(["干净"], "correction")).toMatchObject({
      error: { kind: "screening/reason-needed", facts: { count: 1 } },
    });
    expect(await decide(["干净"], "rejected")).toMatchObject({ error: { kind: "screening/reason-needed" } });
    expect(await decide(["干净"], "admitted")).toEqual({ ok: true, value: { decided: 1 } });
  });

  it("admits against an open error only with a reason, all of the named or none, and keeps what stood", async () => {
    const refused = await decide(["干净", "往昔"], "admitted");
    expect(refused).toMatchObject({ ok: false, error: { kind: "screening/reason-needed", facts: { count: 1 } } });
    expect(refused.ok ? [] : refused.error.findings?.map(({ code }) => code)).toEqual(["former-winner"]);
    expect(await decide(["往昔"], "admitted", "同名不同人，已核实")).toEqual({ ok: true, value: { decided: 1 } });
    const { decisions } = await core.must("screening/candidate", { round, candidate: ids.get("往昔")! });
    expect(decisions).toMatchObject([{ outcome: "admitted", reason: "同名不同人，已核实", decidedBy: by }]);
    const rows = core.world.databases.round(round)!.select().from(decision).all();
    expect(rows.at(-1)?.standing).toEqual(["former-winner"]);
  });

  it("admits below a number that holds «in principle» only with a recorded reason", async () => {
    const refused = await decide(["田间课堂"], "admitted");
    expect(refused).toMatchObject({ ok: false, error: { kind: "screening/reason-needed", facts: { count: 1 } } });
    expect(refused.ok ? [] : refused.error.findings?.map(({ code }) => code)).toEqual([
      "condition-number-needs-reason",
    ]);
    expect(await decide(["田间课堂"], "admitted", "偏远山区，九人长期服务")).toEqual({
      ok: true,
      value: { decided: 1 },
    });
  });

  it("never admits against a question of secrecy, whatever the reason", async () => {
    expect(await decide(["机密者"], "admitted", "没有问题")).toMatchObject({
      ok: false,
      error: { kind: "screening/secrecy-stop", facts: { count: 1, name: "机密者" } },
    });
    expect(await decide(["机密者"], "correction", "请补不涉密声明")).toMatchObject({ ok: true });
  });

  it("frees a place of the quota by a rejection, and takes it again when that is taken back", async () => {
    expect(await errorsOf("甲一")).toBe(1);
    expect(await decide(["甲一"], "admitted")).toMatchObject({ error: { kind: "screening/reason-needed" } });
    expect(await decide(["甲三"], "rejected", "推荐单位撤回")).toMatchObject({ ok: true });
    expect(await errorsOf("甲一")).toBe(0);
    expect(await decide(["甲一", "甲二"], "admitted")).toEqual({ ok: true, value: { decided: 2 } });
    expect(await decide(["甲三"], "correction", "恢复，请补材料")).toMatchObject({ ok: true });
    expect(await errorsOf("甲一")).toBe(1);
  });

  it("knows no candidate of another round", async () => {
    const call = core.call("screening/decide", {
      round,
      candidates: ["c-foreign" as CandidateId],
      outcome: "admitted",
      reason: "",
      by,
    });
    expect(await call).toEqual({ ok: false, error: { kind: "screening/candidate-not-found" } });
    expect(await core.call("screening/candidate", { round, candidate: "c-foreign" as CandidateId })).toMatchObject({
      ok: false,
    });
  });

  it("shows in the overview how far it is", async () => {
    const { categories } = await core.must("rounds/overview", { round });
    expect(categories[0]).toMatchObject({
      id: "volunteer",
      nominated: 6,
      admitted: 4,
      correction: 2,
      rejected: 0,
      undecided: 0,
    });
  });
});

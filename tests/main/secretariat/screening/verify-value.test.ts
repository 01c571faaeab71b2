import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { journal } from "#shared/schema/journal.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import { plain, whenAllIsChecked } from "#tests/support/checked-anew.ts";
import { formerWinners, workbookOf, writeFiles } from "#tests/support/small-delivery.ts";

const heads = ["序号", "组织名称", "推荐单位", "单位类型", "是否经同意成立", "成立时间", "有无不良记录"];
const own = ["1", "青山志愿服务队", "某省科协", "省科协", "是", "2019-05-04", "无"];

let made: IntakeRound;
beforeEach(async () => {
  made = await makeIntakeRound();
  await deliver("约50场");
});
afterEach(() => made.core.close());

async function deliver(activities: string): Promise<void> {
  const columns = [...heads, "注册科技志愿者人数", "活动场次", "收到日期", "不涉密"];
  writeFiles(made.folder, {
    "推荐汇总表.xlsx": workbookOf({ 组织: [columns, [...own, "30", activities, "2023-11-06", "是"]] }),
    "往届入选名单.xlsx": formerWinners,
  });
  const { core, round, folder } = made;
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
}
const candidate = async () => (await made.core.must("screening/list", { round: made.round })).rows[0]!.id;
const verify = async (text: string, basis = "电话核实：李主任") =>
  made.core.call("screening/verify", {
    ...{ round: made.round, candidate: await candidate(), field: "activities", text, basis, by: "王经办" },
  });
/** Findings about the number of activities. */
const said = async () =>
  (await made.core.must("screening/findings", { round: made.round }))
    .filter(({ details }) => details["condition"] === "O7" || details["head"] === "活动场次")
    .map(({ code, details }) => `${code} ${String(details["declared"] ?? details["text"])}`);
const condition = async () => {
  const detail = await made.core.must("screening/candidate", { round: made.round, candidate: await candidate() });
  return detail.conditions.find(({ id }) => id === "O7")!;
};

describe("what a person verified of a declared fact", () => {
  it("stands beside what was declared, decides the condition, and settles what was only about", async () => {
    expect(await said()).toEqual(["value-vague 约50场", "condition-approximate 约50场"]);
    expect(await verify("52")).toEqual({ ok: true, value: {} });
    expect(await said()).toEqual([]);
    expect(await condition()).toMatchObject({
      declared: "约50场",
      verdict: "pass",
      fields: [
        {
          field: "activities",
          declared: "约50场",
          verified: { verified: "52", value: 52, basis: "电话核实：李主任", verifiedBy: "王经办", holds: true },
        },
      ],
    });
    await verify("49 场");
    expect(await said()).toEqual(["condition-number-too-low 约50场 → 49 场"]);
    expect((await condition()).verdict).toBe("fail");
    expect(plain(await made.core.must("screening/findings", { round: made.round }))).toEqual(
      whenAllIsChecked(made.core, made.round),
    );
    const database = made.core.world.databases.round(made.round)!;
    const kinds = database.select({ kind: journal.kind }).from(journal).all();
    expect(kinds.filter(({ kind }) => kind === "screening/verified")).toHaveLength(2);
    expect(brokenJournalEntries(database)).toEqual([]);
  });

  it("is kept when the same delivery comes again, and holds no longer once the cell says something else", async () => {
    await verify("52");
    await deliver("约50场");
    expect(await said()).toEqual([]);
    await deliver("约60场");
    expect(await said()).toEqual(["value-vague 约60场"]);
    expect(await condition()).toMatchObject({ fields: [{ verified: { verified: "52", holds: false } }] });
  });

  it("is taken back by an empty text, and what it had settled is said again", async () => {
    await verify("52");
    await verify("53");
    expect(await verify("", "听错了")).toEqual({ ok: true, value: {} });
    expect(await said()).toEqual(["value-vague 约50场", "condition-approximate 约50场"]);
    expect((await condition()).fields[0]?.verified).toBeNull();
  });

  it("has to be exact, with a basis", async () => {
    expect(await verify("约55")).toMatchObject({ ok: false, error: { kind: "screening/verified-unreadable" } });
    expect(await verify("若干")).toMatchObject({ ok: false, error: { kind: "screening/verified-unreadable" } });
    expect(await verify("55", "")).toMatchObject({ ok: false, error: { kind: "call/bad-input" } });
    expect(await said()).toEqual(["value-vague 约50场", "condition-approximate 约50场"]);
  });
});

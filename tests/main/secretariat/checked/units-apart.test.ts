import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plain, whenAllIsChecked } from "#tests/support/checked-anew.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import { volunteerHeads, volunteerRow, workbookOf, writeFiles } from "#tests/support/small-delivery.ts";

const [one, other] = ["江苏省科协", "江苏省科学技术协会"];
const reason = "编办批文是两家法人";
let made: IntakeRound;
beforeEach(async () => {
  made = await makeIntakeRound();
  await deliver();
});
afterEach(() => made.core.close());

async function deliver(): Promise<void> {
  const rows = [volunteerRow("1", "李四", one), volunteerRow("2", "王五", other)];
  writeFiles(made.folder, { "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...rows] }) });
  const { core, round, folder } = made;
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
}
const names = () => made.core.must("units/names", { round: made.round });
const alike = async () => (await names()).alike.map((pair) => [pair.unit, pair.other]);
const apart = (given: Record<string, unknown> = {}) =>
  made.core.call("units/apart", { round: made.round, one, other, reason, by, ...given });

describe("two units whose names look like one unit's", () => {
  it("are said no more once a person recorded that they are two, nor after the next delivery", async () => {
    expect(await alike()).toEqual([[other, one]]);
    expect(await apart()).toEqual({ ok: true, value: {} });
    expect(await names()).toMatchObject({ alike: [], apart: [{ one, other, reason, decidedBy: by }] });
    const findings = await made.core.must("screening/findings", { round: made.round });
    expect(findings.filter(({ code }) => code === "unit-names-alike")).toEqual([]);
    expect(plain(findings)).toEqual(whenAllIsChecked(made.core, made.round));
    await deliver();
    expect(await alike()).toEqual([]);
  });

  it("are pointed out again when the record is revoked", async () => {
    await apart();
    const revoke = { round: made.round, id: 1, by };
    expect(await made.core.call("units/apart-revoke", revoke)).toEqual({ ok: true, value: {} });
    expect(await alike()).toEqual([[other, one]]);
    expect(await made.core.call("units/apart-revoke", revoke)).toMatchObject({ error: { kind: "units/apart-gone" } });
  });

  it("cannot be recorded as one at the same time, and only a pair that is pointed out can be said to be two", async () => {
    await apart();
    const alias = { round: made.round, name: other, alias: one, by };
    expect(await made.core.call("conflicts/add-alias", alias)).toMatchObject({
      error: { kind: "units/recorded-apart" },
    });
    expect(await apart({ other: "某市科协" })).toMatchObject({ ok: false, error: { kind: "units/not-alike" } });
    expect(await apart({ reason: " " })).toMatchObject({ ok: false, error: { kind: "call/bad-input" } });
  });
});

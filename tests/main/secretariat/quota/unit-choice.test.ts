import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "#shared/ipc/api.ts";
import { CategoryId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { by } from "#tests/support/intake-round.ts";
import { makeScreeningRound, type ScreeningRound } from "#tests/support/screening-round.ts";
import { volunteerRow } from "#tests/support/small-delivery.ts";

const volunteer = CategoryId.parse("volunteer");
const society = (number: string, name: string) => volunteerRow(number, name, "某学会").with(4, "全国学会");
let made: ScreeningRound;
beforeAll(async () => {
  made = await makeScreeningRound([
    society("1", "甲"),
    society("2", "乙"),
    society("3", "丙"),
    // One came after the deadline: then a rejection frees no place, but the unit's own choice settles its quota.
    society("4", "丁").with(7, "2023-11-25"),
    volunteerRow("5", "外单位"),
  ]);
});
afterAll(() => made.core.close());

const list = () => made.core.must("quota/list", { round: made.round });
const choose = async (kept: readonly string[], changes: Partial<Input<"quota/choose">> = {}) =>
  made.core.call("quota/choose", {
    round: made.round,
    unit: (await unitOf()) ?? changes.unit!,
    category: volunteer,
    kept: await Promise.all(kept.map((name) => made.idOf(name))),
    saidBy: "学会秘书处 张三",
    saidOn: "2023-12-03",
    document: "学会函〔2023〕5号",
    by,
    ...changes,
  });
let unit: Input<"quota/choose">["unit"] | undefined;
async function unitOf() {
  unit ??= (await list()).over[0]?.unit;
  return unit;
}

describe("a unit over its quota", () => {
  it("is listed with the nominations among which it has to choose, and told so in its notice", async () => {
    const { over, choices } = await list();
    expect(choices).toEqual([]);
    expect(
      over.map(({ nominations, ...one }) => ({ ...one, names: nominations.map(({ name }) => name) })),
    ).toMatchObject([
      {
        unitName: "某学会",
        category: "volunteer",
        limit: 2,
        number: 4,
        excess: 2,
        names: ["甲", "乙", "丙", "丁"],
        lastAskedAtMs: null,
      },
    ]);
    const target = join(made.core.folder, "写出");
    mkdirSync(target);
    const { files } = await made.core.must("screening-papers/notices", {
      round: made.round,
      target: made.core.world.grants.grant(target),
      units: [(await unitOf())!],
      dueOn: "2023-12-08",
      contact: { name: "李联系", phone: "010-0000 1111", mail: "" },
      remark: "",
      by,
    });
    const mail = readFileSync((files[0] ?? "").replace(/docx$/, "txt"), "utf8");
    expect(mail).toContain("“某学会”推荐科技志愿者 4 个，限额 2 个，超出 2 个。");
    expect(mail).toContain("请补正：确定保留哪些推选对象，其余书面撤回，使推荐数不超过限额");
    expect((await list()).over[0]?.lastAskedAtMs).toBeTypeOf("number");
  });

  it("may not keep more than its limit, nor nominations of others", async () => {
    expect(await choose(["甲", "乙", "丙"])).toMatchObject({
      error: { kind: "quota/too-many-kept", facts: { kept: 3, limit: 2 } },
    });
    expect(await choose(["甲", "外单位"])).toMatchObject({
      error: { kind: "quota/not-nominated", facts: { count: 1 } },
    });
    expect(await choose(["甲"], { category: null })).toMatchObject({ error: { kind: "quota/not-over" } });
  });

  it("chooses, and the others are withdrawn as its choice with who, when and the document", async () => {
    expect(await choose(["甲", "丁"])).toEqual({ ok: true, value: { withdrawn: 2 } });
    const { over, choices } = await list();
    expect(over).toEqual([]);
    expect(choices).toMatchObject([
      {
        unitName: "某学会",
        category: "volunteer",
        limit: 2,
        kept: 2,
        withdrawn: [
          { name: "乙", stands: true },
          { name: "丙", stands: true },
        ],
        saidBy: "学会秘书处 张三",
        saidOn: "2023-12-03",
        document: "学会函〔2023〕5号",
        recordedBy: by,
      },
    ]);
    const { decisions, findings } = await made.core.must("screening/candidate", {
      round: made.round,
      candidate: await made.idOf("乙"),
    });
    expect(decisions).toMatchObject([
      { outcome: "rejected", reason: "超额，单位选择（学会秘书处 张三，2023-12-03，学会函〔2023〕5号）" },
    ]);
    expect(findings.map(({ code }) => code)).toEqual([]);
    const entry = made.core.world.databases
      .round(made.round)!
      .select()
      .from(journal)
      .all()
      .find(({ kind }) => kind === "quota/unit-chose");
    expect(JSON.parse(entry?.facts ?? "")).toMatchObject({ choice: 1, category: "volunteer", saidOn: "2023-12-03" });
    expect(await choose(["甲"])).toMatchObject({ error: { kind: "quota/not-over" } });
    const { units } = await made.core.must("screening-papers/statistics", { round: made.round });
    expect(units.find(({ name }) => name === "某学会")).toMatchObject({ taken: 2, excess: 0 });
  });

  it("is over its quota again when somebody takes in one that it withdrew", async () => {
    await made.core.must("screening/decide", {
      round: made.round,
      candidates: [await made.idOf("乙")],
      outcome: "correction",
      reason: "单位来函更正",
      by,
    });
    const { over, choices } = await list();
    expect(over.map(({ number, excess }) => [number, excess])).toEqual([[3, 1]]);
    expect(choices[0]?.withdrawn.map(({ name, stands }) => [name, stands])).toEqual([
      ["乙", false],
      ["丙", true],
    ]);
  });

  it("has the place taken again that a withdrawn one leaves when the secretariat rejects it for a reason of its own", async () => {
    await made.core.must("screening/decide", {
      round: made.round,
      candidates: [await made.idOf("丙")],
      outcome: "rejected",
      reason: "材料不实",
      by,
    });
    const findings = await made.core.must("screening/findings", { round: made.round });
    const quota = findings.filter(({ code }) => code === "quota-category-exceeded");
    expect(quota.map(({ details }) => [details["number"], details["excess"]])).toEqual([[4, 2]]);
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import type { RoundId } from "#shared/ids.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { withValueAt } from "#shared/rules/fields/place.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { journal } from "#shared/schema/journal.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";
import { candidate, round as roundTable, unit } from "#shared/schema/secretariat.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "王经办";
const witness = "李核对";
const preset = { from: "preset", preset: "cast-2023" } as const;
let core: TempCore;
let round: RoundId;

beforeEach(async () => {
  core = createTempCore();
  ({ round } = await core.must("rounds/create", { preset: "cast-2023", practice: false, by }));
});
afterEach(() => core.close());

const hashOf = (rules: RuleFile): string => sha256Hex(encodeRules(rules));
const database = () => core.world.databases.round(round)!;
const journalKinds = (): readonly string[] =>
  database()
    .select()
    .from(journal)
    .all()
    .map(({ kind, actor }) => `${kind} ${actor}`);
const save = async (rules: RuleFile) =>
  core.call("rules/save", {
    round,
    text: encodeRules(rules),
    basedOn: (await core.must("rules/read", { round })).ruleHash,
    by,
  });

describe("the rules of a round", () => {
  it("are saved as a whole, under their new hash, with a step of the journal", async () => {
    const edited = withValueAt(withValueAt(cast2023, "categories.0.seats", 29), "title.zh", "2024年度推选");
    expect(await save(edited)).toMatchObject({ ok: true, value: { ruleHash: hashOf(edited) } });
    expect(await core.must("rules/read", { round })).toEqual({
      rules: edited,
      ruleHash: hashOf(edited),
      frozenAtMs: null,
      frozenBy: [],
      mayReopen: false,
    });
    const overview = await core.must("rounds/overview", { round });
    expect([overview.title.zh, overview.categories[0]?.seats]).toEqual(["2024年度推选", 29]);
    expect(journalKinds()).toEqual(["round/created 王经办", "rules/saved 王经办"]);
    expect(brokenJournalEntries(database())).toEqual([]);
  });

  it("are not saved over a change that was made meanwhile", async () => {
    const basedOn = hashOf(cast2023);
    await save(withValueAt(cast2023, "reserveLength", 5));
    const text = encodeRules(withValueAt(cast2023, "reserveLength", 7));
    expect(await core.call("rules/save", { round, text, basedOn, by })).toEqual({
      ok: false,
      error: { kind: "rules/changed-meanwhile" },
    });
    expect((await core.must("rules/read", { round })).rules.reserveLength).toBe(5);
  });

  it("are not saved with faults; each comes with its place", async () => {
    const answer = await save(withValueAt(withValueAt(cast2023, "categories.0.seats", 900), "panel.minimumValid", 99));
    expect(answer).toMatchObject({
      ok: false,
      error: {
        kind: "rules/draft-refused",
        facts: { count: 2 },
        findings: [
          { at: "categories.0.seats", details: { placeZh: "最美科技志愿者 · 席位", reasonZh: "应在 1–500 之间" } },
          { at: "panel.minimumValid" },
        ],
      },
    });
    expect((await core.must("rules/read", { round })).ruleHash).toBe(hashOf(cast2023));
  });

  it("keep a category and a type of unit that the round already uses", async () => {
    database()
      .insert(unit)
      .values({ id: "u1" as never, name: "某省科协", type: "provincial" })
      .run();
    database()
      .insert(candidate)
      .values({
        ...{ id: "k1" as never, category: "community" as never, number: "1", name: "甲", nameRaw: "甲", place: "" },
        ...{ unit: "u1" as never, firstNominator: "", summary: "", declared: {}, at: "A1", position: 1 },
      })
      .run();
    const noCommunity = { ...cast2023, categories: cast2023.categories.slice(0, 3) };
    expect(await save(noCommunity)).toMatchObject({
      error: { kind: "rules/category-in-use", facts: { name: "最美科技志愿服务社区", count: 1 } },
    });
    const noProvinces = { ...cast2023, unitTypes: cast2023.unitTypes.filter(({ id }) => id !== "provincial") };
    expect(await save(noProvinces)).toMatchObject({ error: { kind: "rules/unit-type-in-use", facts: { count: 1 } } });
    expect(await save({ ...cast2023, categories: cast2023.categories.slice(1) })).toMatchObject({ ok: true });
  });

  it("are frozen by two different people, once, and can then not be edited", async () => {
    expect(await core.call("rules/freeze", { round, by, witness: " 王 经办" })).toMatchObject({
      error: { kind: "rules/same-person" },
    });
    expect(await core.must("rules/freeze", { round, by, witness })).toEqual({ ruleHash: hashOf(cast2023) });
    const stored = await core.must("rules/read", { round });
    expect(stored.frozenAtMs).toBeGreaterThan(0);
    expect([stored.frozenBy, stored.mayReopen]).toEqual([[by, witness], true]);
    const frozen = { ok: false, error: { kind: "rules/already-frozen" } };
    expect(await core.call("rules/freeze", { round, by, witness })).toEqual(frozen);
    expect(await save(withValueAt(cast2023, "reserveLength", 5))).toEqual(frozen);
    expect(journalKinds()).toEqual(["round/created 王经办", "rules/frozen 王经办"]);
  });

  it("of an older program were frozen by the one whom it recorded", async () => {
    database().update(roundTable).set({ rulesFrozenAtMs: 1, rulesFrozenBy: "老王" }).run();
    expect((await core.must("rules/read", { round })).frozenBy).toEqual(["老王"]);
  });

  it("open as a new version by two people with a reason, which the rule file keeps", async () => {
    const reopen = { round, reason: "通知更正了席位", by, witness };
    expect(await core.call("rules/reopen", reopen)).toMatchObject({ error: { kind: "rules/not-frozen" } });
    await core.must("rules/freeze", { round, by, witness });
    expect(await core.must("rules/reopen", reopen)).toMatchObject({ version: 2 });
    const { rules, frozenAtMs } = await core.must("rules/read", { round });
    expect([rules.version, rules.amendments, frozenAtMs]).toEqual([
      2,
      [{ version: 2, reason: "通知更正了席位" }],
      null,
    ]);
    // An edit cannot take the record away.
    await save(withValueAt(cast2023, "categories.0.seats", 29));
    const saved = (await core.must("rules/read", { round })).rules;
    expect([saved.version, saved.amendments?.length, saved.categories[0]?.seats]).toEqual([2, 1, 29]);
    expect(journalKinds()).toEqual([
      "round/created 王经办",
      "rules/frozen 王经办",
      "rules/reopened 王经办",
      "rules/saved 王经办",
    ]);
  });

  it("stay as they are once a bundle was built on them", async () => {
    await core.must("rules/freeze", { round, by, witness });
    database()
      .insert(bundle)
      .values({
        ...{ id: "b1" as never, version: 1, builtAtMs: 1, hash: "0", ruleHash: "0", keyId: "k", folder: "f" },
        ...{ candidates: 1, files: 1, bytes: 1, volumes: 1 },
      })
      .run();
    expect((await core.must("rules/read", { round })).mayReopen).toBe(false);
    expect(await core.call("rules/reopen", { round, reason: "x", by, witness })).toMatchObject({
      error: { kind: "rules/bundle-built" },
    });
  });
});

describe("rules for another round", () => {
  it("come from last year's round of this computer, rolled forward, without its roster", async () => {
    await save(withValueAt(cast2023, "categories.0.seats", 29));
    const source = { from: "round", round } as const;
    const next = await core.must("rules/start-round", { source, year: 2024, practice: false, by });
    expect(next.round).toMatch(/^cast-2024-[0-9a-f]{6}$/);
    expect(next.title.zh).toBe("2024年度科技志愿服务先进典型推选宣传活动");
    const { rules } = await core.must("rules/read", { round: next.round });
    expect([rules.year, rules.categories[0]?.seats, rules.deadline.day, rules.exclusions.formerWinnerYears]).toEqual([
      2024,
      29,
      "2024-11-20",
      [2019, 2020, 2021, 2022, 2023],
    ]);
    expect((await core.must("rounds/overview", { round: next.round })).experts).toBe(0);
  });

  it("travel as a file whose SHA-256 is the rule hash", async () => {
    const target = core.world.grants.grant(core.folder);
    const { path, sha256 } = await core.must("rules/export", { round, target });
    expect(sha256).toBe(hashOf(cast2023));
    expect(sha256Hex(readFileSync(path))).toBe(hashOf(cast2023));
    const source = { from: "file", file: core.world.grants.grant(path) } as const;
    expect(await core.must("rules/source", { source })).toEqual({ rules: cast2023, ruleHash: hashOf(cast2023) });
    const started = await core.must("rules/start-round", { source, year: 2023, practice: true, by });
    expect((await core.must("rules/read", { round: started.round })).ruleHash).toBe(hashOf(cast2023));
  });

  it("in a bad file are refused with every fault at its place", async () => {
    const read = async (text: string) => {
      const path = join(core.folder, "规则.json");
      writeFileSync(path, text);
      return core.call("rules/source", { source: { from: "file", file: core.world.grants.grant(path) } });
    };
    expect(await read("不是 JSON")).toMatchObject({
      error: {
        kind: "rules/file-refused",
        facts: { name: "规则.json", count: 1 },
        findings: [{ code: "rules-not-json" }],
      },
    });
    const wrong = withValueAt(withValueAt(cast2023, "categories.1.seats", 0), "deadline.day", "2023-02-30");
    expect(await read(JSON.stringify(wrong))).toMatchObject({
      error: {
        findings: [
          { at: "deadline.day", details: { placeZh: "截止日期" } },
          { at: "categories.1.seats", details: { placeZh: "最佳科技志愿服务组织 · 席位" } },
        ],
      },
    });
    const unsound = withValueAt(cast2023, "panel.minimumValid", 20);
    expect(await read(JSON.stringify(unsound))).toMatchObject({ error: { findings: [{ at: "panel.minimumValid" }] } });
    expect(await read(`\uFEFF${JSON.stringify(cast2023, null, 2)}`)).toMatchObject({ ok: true });
    expect(await read(" ".repeat(4_000_001))).toMatchObject({ error: { kind: "file/unreadable" } });
  });

  it("are not found where there are none", async () => {
    expect(await core.call("rules/source", { source: { from: "preset", preset: "cast-1999" } })).toMatchObject({
      error: { kind: "round/preset-unknown" },
    });
    expect(await core.call("rules/source", { source: { from: "file", file: "g99" as never } })).toMatchObject({
      error: { kind: "file/grant-unknown" },
    });
    expect(await core.must("rules/source", { source: preset })).toMatchObject({ ruleHash: hashOf(cast2023) });
  });
});

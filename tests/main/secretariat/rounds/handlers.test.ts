import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { RoundId } from "#shared/ids.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { round as roundTable } from "#shared/schema/secretariat.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "测试员";
let core: TempCore;

beforeEach(() => {
  core = createTempCore();
});
afterEach(() => core.close());

describe("rounds", () => {
  it("are made from a preset, listed newest first, and start empty", async () => {
    const first = await core.must("rounds/create", { preset: "cast-2023", practice: false, by });
    const second = await core.must("rounds/create", { preset: "cast-2023", practice: true, by });
    expect(first.round).toMatch(/^cast-2023-[0-9a-f]{6}$/);
    expect(await core.must("rounds/list", {})).toEqual([second, first]);
    const overview = await core.must("rounds/overview", { round: first.round });
    expect(overview).toMatchObject({
      practice: false,
      ruleHash: sha256Hex(encodeRules(cast2023)),
      rulesFrozenAtMs: null,
      intakeAtMs: null,
      deliveryFolder: null,
      experts: 0,
      organiserKey: null,
      bundles: 0,
      scoreFiles: 0,
      frozenAtMs: null,
      openTies: 0,
      resultCode: null,
    });
    expect(overview.categories.map(({ id, seats, nominated }) => [id, seats, nominated])).toEqual([
      ["volunteer", 30, 0],
      ["organisation", 30, 0],
      ["project", 30, 0],
      ["community", 10, 0],
    ]);
  });

  it("that are not there or whose rules are broken say so", async () => {
    const nowhere = RoundId.parse("cast-2023-000000");
    expect(await core.call("rounds/overview", { round: nowhere })).toEqual({
      ok: false,
      error: { kind: "round/not-found" },
    });
    const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: false, by });
    core.world.databases.round(round)!.update(roundTable).set({ rules: "{}" }).run();
    expect(await core.call("rules/read", { round })).toMatchObject({
      ok: false,
      error: { kind: "round/rules-broken" },
    });
    expect(await core.must("rounds/list", {})).toHaveLength(1);
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { composeRound } from "#main/sample/compose-round.ts";
import { plantFaults } from "#main/sample/faults/plant-faults.ts";
import { formerWinnersWorkbook, nominationsWorkbook } from "#main/sample/sample-workbooks.ts";
import type { RoundId } from "#shared/ids.ts";
import { createSeeded } from "#shared/seeded.ts";
import { plain, whenAllIsChecked } from "#tests/support/checked-anew.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "测试员";
let core: TempCore;
let round: RoundId;

beforeAll(async () => {
  core = createTempCore();
  ({ round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by }));
  const folder = join(core.folder, "来件");
  mkdirSync(folder);
  const sample = plantFaults(composeRound(84, 3)).round;
  writeFileSync(join(folder, "推荐汇总表.xlsx"), nominationsWorkbook(sample.nominations));
  writeFileSync(join(folder, "往届入选名单.xlsx"), formerWinnersWorkbook(sample.formerWinners));
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
});
afterAll(() => core.close());

const findings = async () => plain(await core.must("screening/findings", { round }));

it("leaves the same findings in the same order as checking everything again, whatever is decided", async () => {
  const { rows } = await core.must("screening/list", { round });
  const seeded = createSeeded("decisions");
  const before = await findings();
  const doubles = rows.filter(({ id }) =>
    before.some(({ candidate, code }) => candidate === id && /^nominated-|^condition-number-needs/.test(code)),
  );
  const overQuota = rows.filter(({ unit }) => before.some((one) => one.candidate === null && one.unit === unit));
  expect(doubles.length).toBeGreaterThanOrEqual(6);
  expect(overQuota.length).toBeGreaterThanOrEqual(6);
  const states = new Set<string>();
  for (let turn = 0; turn < 40; turn += 1) {
    const chosen = seeded.shuffle(seeded.pick([rows, doubles, overQuota])).slice(0, 1 + seeded.whole(3));
    const outcome = seeded.pick(["admitted", "correction", "rejected"] as const);
    const candidates = chosen.map(({ id }) => id);
    const answer = await core.call("screening/decide", { round, candidates, outcome, reason: "已核实", by });
    expect(answer.ok || answer.error.kind === "screening/secrecy-stop").toBe(true);
    const stepwise = await findings();
    expect(stepwise).toEqual(whenAllIsChecked(core, round));
    states.add(JSON.stringify(stepwise));
  }
  expect(states.size).toBeGreaterThan(5);
});

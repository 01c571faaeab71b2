import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { composeRound } from "#main/sample/compose-round.ts";
import { plantFaults } from "#main/sample/faults/plant-faults.ts";
import { formerWinnersWorkbook, nominationsWorkbook } from "#main/sample/sample-workbooks.ts";
import { plain, whenAllIsChecked } from "#tests/support/checked-anew.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import { writeFiles } from "#tests/support/small-delivery.ts";

let made: IntakeRound;
beforeAll(async () => {
  made = await makeIntakeRound();
  // So many that a worker compares them.
  const sample = plantFaults(composeRound(420, 3)).round;
  writeFiles(made.folder, {
    "推荐汇总表.xlsx": nominationsWorkbook(sample.nominations),
    "往届入选名单.xlsx": formerWinnersWorkbook(sample.formerWinners),
  });
  await takeIn();
});
afterAll(() => made.core.close());

const takeIn = () =>
  made.core.must("intake/run", { round: made.round, delivery: made.core.world.grants.grant(made.folder), by });
const findings = async () => plain(await made.core.must("screening/findings", { round: made.round }));
const list = () => made.core.must("screening/list", { round: made.round });

it("leaves the findings that checking everything at once gives, and counts them", async () => {
  const found = await findings();
  expect(found).toEqual(whenAllIsChecked(made.core, made.round));
  const { rows, overQuota } = await list();
  const byQuota = found.filter(({ code }) => code === "quota-category-exceeded" || code === "quota-total-exceeded");
  expect(plain(overQuota)).toEqual(byQuota);
  for (const row of rows.slice(0, 200)) {
    const detail = await made.core.must("screening/candidate", { round: made.round, candidate: row.id });
    expect([row.name, row.errors, row.warnings, row.remarks]).toEqual([
      detail.name,
      ...(["error", "warning", "remark"] as const).map(
        (severity) => detail.findings.filter((finding) => finding.severity === severity).length,
      ),
    ]);
  }
});

it("answers while it is worked out, and knows of a decision that is made meanwhile", async () => {
  const { core, round } = made;
  const needing = (await findings()).find(({ code }) => code === "condition-number-needs-reason");
  const { rows } = await list();
  const row = rows.find(({ id }) => id === needing?.candidate)!;
  core.progress.length = 0;
  const intake = takeIn();
  while (core.progress.at(-1)?.phase !== "screen") await setImmediate();
  const reason = "表现特别突出";
  await core.must("screening/decide", { round, candidates: [row.id], outcome: "admitted", reason, by });
  expect((await list()).rows.find(({ id }) => id === row.id)?.decision).toBe("admitted");
  await intake;
  const after = await findings();
  expect(after).toEqual(whenAllIsChecked(core, round));
  expect(after.filter(({ candidate, code }) => candidate === row.id && code === needing?.code)).toEqual([]);
  expect((await list()).rows.find(({ id }) => id === row.id)?.decision).toBe("admitted");
});

import { count } from "drizzle-orm";
import { expect, it, onTestFinished, vi } from "vitest";
import { readFile } from "#shared/schema/secretariat-intake.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import {
  completeFiles,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";

/** A delivery of four candidates with six files each, whose intake was begun and paused at once. */
async function pausedIntake() {
  const made = await makeIntakeRound();
  onTestFinished(() => made.core.close());
  const rows = ["甲", "乙", "丙", "丁"].map((name, at) => volunteerRow(String(at + 1), name));
  const good = await makeGoodFiles();
  for (const [number = "", name = ""] of rows) writeFiles(made.folder, completeFiles(`${number} ${name}`, name, good));
  writeFiles(made.folder, { "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...rows] }) });
  const intake = run(made);
  expect(await made.core.must("jobs/pause", { call: "intake/run", pause: true })).toEqual({ paused: true });
  await vi.waitFor(() => expect(made.core.progress.at(-1)?.paused).toBe(true), { timeout: 60_000 });
  return { ...made, intake };
}

const run = ({ core, round, folder }: IntakeRound) =>
  core.call("intake/run", { round, delivery: core.world.grants.grant(folder), by });
const remembered = ({ core, round }: IntakeRound): number =>
  core.world.databases.round(round)!.select({ n: count() }).from(readFile).get()?.n ?? 0;

it("waits before the next file, says how far it is, and goes on when asked", async () => {
  const made = await pausedIntake();
  const held = made.core.progress.at(-1);
  expect(held).toMatchObject({ phase: "probe", files: { done: 0, total: 24 }, paused: true });
  const known = remembered(made);
  expect((await made.core.must("screening/list", { round: made.round })).rows).toEqual([]);
  expect(made.core.progress.at(-1)).toEqual(held);
  expect(remembered(made)).toBe(known);
  expect(await made.core.must("jobs/pause", { call: "intake/run", pause: false })).toEqual({ paused: false });
  expect(await made.intake).toMatchObject({ ok: true, value: { candidates: 4, files: 24 } });
  expect(await made.core.must("jobs/pause", { call: "intake/run", pause: true })).toEqual({ paused: false });
});

it("can be cancelled while it is paused, and the next intake reads only what was not read", async () => {
  const made = await pausedIntake();
  await made.core.must("jobs/pause", { call: "intake/run", pause: false });
  await vi.waitFor(() => expect(made.core.progress.at(-1)?.files?.done).toBeGreaterThan(2), { timeout: 60_000 });
  await made.core.must("jobs/pause", { call: "intake/run", pause: true });
  await vi.waitFor(() => expect(made.core.progress.at(-1)?.paused).toBe(true), { timeout: 60_000 });
  const read = made.core.progress.at(-1)?.files?.done ?? 0;
  // On disk before anybody was told that it holds: files read, and the workbook.
  expect(remembered(made)).toBe(read + 1);
  await made.core.must("jobs/cancel", { call: "intake/run" });
  expect(await made.intake).toEqual({ ok: false, error: { kind: "call/cancelled" } });
  expect(await run(made)).toMatchObject({ ok: true, value: { files: 24, filesRead: 24 - read } });
});

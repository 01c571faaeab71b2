import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { journal } from "#shared/schema/journal.ts";
import { by } from "#tests/support/intake-round.ts";
import { makeScreeningRound, type ScreeningRound } from "#tests/support/screening-round.ts";
import { mountSmallDisk } from "#tests/support/small-disk.ts";
import { volunteerRow } from "#tests/support/small-delivery.ts";

let made: ScreeningRound;
beforeAll(async () => {
  const lacking = (number: string, name: string, unit: string) =>
    volunteerRow(number, name, unit).with(4, "全国学会").with(8, "/");
  made = await makeScreeningRound([
    lacking("1", "甲", "甲学会"),
    lacking("2", "乙", "乙学会"),
    lacking("3", "丙", "丙学会"),
  ]);
});
afterAll(() => made.core.close());

/** A disk on which a little fits and no more; skips the test where none can be mounted. */
function diskOf(kibibytes: number, name: string, test: TestContext): string {
  const disk = mountSmallDisk(join(made.core.folder, name), kibibytes);
  if (disk === undefined) return test.skip();
  onTestFinished(() => disk.remove());
  return disk.path;
}
const entriesOf = (kind: string) =>
  made.core.world.databases
    .round(made.round)!
    .select()
    .from(journal)
    .all()
    .filter((row) => row.kind === kind).length;

describe("a disk that becomes full", () => {
  it("while notices are written: it says so, none is left, and nobody counts as asked", async (test) => {
    const path = diskOf(20, "通知盘", test);
    const { core, round } = made;
    const { units } = await core.must("screening-papers/corrections", { round });
    expect(units).toHaveLength(3);
    const answer = await core.call("screening-papers/notices", {
      round,
      target: core.world.grants.grant(path),
      units: units.map(({ unit }) => unit),
      dueOn: "2023-12-08",
      contact: { name: "李联系", phone: "010-0000 1111", mail: "" },
      remark: "",
      by,
    });
    expect(answer).toMatchObject({ error: { kind: "file/unwritable", facts: { reason: "ENOSPC" } } });
    expect(core.progress.filter(({ phase }) => phase === "write").length).toBeGreaterThan(1);
    expect(readdirSync(path)).toEqual([]);
    expect(entriesOf("screening-papers/notices-written")).toBe(0);
    const after = await core.must("screening-papers/corrections", { round });
    expect(after.units.map(({ asked }) => asked)).toEqual([0, 0, 0]);
  });

  it("while the report is written: it says so and leaves nothing", async (test) => {
    const path = diskOf(8, "报告盘", test);
    const { core, round } = made;
    const target = core.world.grants.grant(path);
    expect(await core.call("screening-papers/report", { round, target, by })).toMatchObject({
      error: { kind: "file/unwritable", facts: { reason: "ENOSPC" } },
    });
    expect(readdirSync(path)).toEqual([]);
    expect(entriesOf("screening-papers/report-written")).toBe(0);
  });
});

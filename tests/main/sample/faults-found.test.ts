import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlantedFault } from "#main/sample/faults/plant-faults.ts";
import { categoryWords } from "#main/sample/sample-nomination.ts";
import type { RoundId } from "#shared/ids.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "测试员";

/** One line for each finding of a round: whom it concerns and its code. */
async function linesOf(core: TempCore, round: RoundId, ...severities: readonly string[]): Promise<string[]> {
  const { rows, findings } = await core.must("screening/list", { round });
  return findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ candidate, unit, code, at }) => {
      const row = rows.find(({ id }) => id === candidate);
      if (row !== undefined) return `${row.category} ${row.number} ${row.name}: ${code}`;
      return `${rows.find((each) => each.unit === unit)?.unitName ?? at}: ${code}`;
    })
    .sort();
}

function lineOf({ about, category, number, name, unit }: PlantedFault, code: string): string {
  if (about === "unit") return `${unit}: ${code}`;
  if (about === "table") return `${name}: ${code}`;
  return about === "delivery"
    ? `材料/${categoryWords[category].sheet}/${name}: ${code}`
    : `${category} ${number} ${name}: ${code}`;
}

/** Generates a round and takes it in; answers its id and its folder. */
async function takeIn(core: TempCore, candidates: number, seed: number, faults: boolean) {
  const { round, delivery, folder } = await core.must("rounds/sample", { candidates, experts: 9, seed, faults, by });
  await core.must("intake/run", { round, delivery, by });
  return { round, folder };
}

let core: TempCore;
beforeAll(() => {
  core = createTempCore();
});
afterAll(() => core.close());

describe("a round with faults", () => {
  it("gives exactly the findings that its key file says", { timeout: 600_000 }, async () => {
    const { round, folder } = await takeIn(core, 84, 2, true);
    const planted = JSON.parse(readFileSync(join(folder, "faults.json"), "utf8")) as PlantedFault[];
    const expected = planted.flatMap((fault) => fault.expects.map((code) => lineOf(fault, code)));
    expect(await linesOf(core, round, "error", "warning")).toEqual(expected.sort());
    const planned = planted.flatMap((fault) => (fault.remark === undefined ? [] : [lineOf(fault, fault.remark)]));
    const remarks = await linesOf(core, round, "remark");
    expect(remarks).toEqual(expect.arrayContaining(planned));
    // Cells of other nominations are vague too, archives are listed, and one unit is limited to students.
    const isOther = (line: string): boolean => /: (?:value-vague|archive-unpacked|unit-limited)$/.test(line);
    expect(remarks.filter((line) => !isOther(line))).toEqual(planned.filter((line) => !isOther(line)).sort());
    const { findings } = await core.must("screening/list", { round });
    const vague = findings.flatMap(({ code, details }) => (code === "value-vague" ? [String(details["text"])] : []));
    expect(vague.filter((text) => !/约|多|余|月$|^43589$/.test(text))).toEqual([]);
  });
});

describe("a round without faults", () => {
  it(
    "gives no error, no warning, and beside vague values one remark on the unit that may only nominate students",
    { timeout: 600_000 },
    async () => {
      const { round } = await takeIn(core, 16, 5, false);
      expect(await linesOf(core, round, "error", "warning")).toEqual([]);
      const remarks = await linesOf(core, round, "remark");
      expect(remarks.filter((line) => !line.endsWith(": value-vague"))).toEqual(["中国科协宣传文化部: unit-limited"]);
    },
  );
});

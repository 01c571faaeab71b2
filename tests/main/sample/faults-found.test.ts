import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareFindings } from "#main/sample/faults/compare-findings.ts";
import type { PlantedFault } from "#main/sample/faults/plant-faults.ts";
import { generateSample } from "#main/sample/generate-sample.ts";
import type { RoundId } from "#shared/ids.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

const by = "测试员";

/** Generates a round and takes it in; answers its id, what was planted, and how the intake goes again. */
async function takeIn(core: TempCore, candidates: number, seed: number, faults: boolean) {
  const folder = join(core.folder, `sample-${String(seed)}`);
  const world = { assets: core.world.assets, signal: new AbortController().signal, progress: () => undefined };
  const sample = await generateSample({ folder, candidates, experts: 9, seed, faults, light: true }, world);
  const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by });
  const delivery = core.world.grants.grant(sample.deliveryFolder);
  const first = await core.must("intake/run", { round, delivery, by });
  const key = faults ? readFileSync(join(folder, "faults.json"), "utf8") : "[]";
  const again = () => core.must("intake/run", { round, delivery, by });
  return { round, first, again, planted: JSON.parse(key) as PlantedFault[] };
}

const listed = async (core: TempCore, round: RoundId) => ({
  rows: (await core.must("screening/list", { round })).rows,
  findings: await core.must("screening/findings", { round }),
});

let core: TempCore;
beforeAll(() => {
  core = createTempCore();
});
afterAll(() => core.close());

describe("a round with faults", () => {
  it(
    "gives exactly the findings that its key file says, and the same without reading anything again",
    { timeout: 600_000 },
    async () => {
      const { round, first, again, planted } = await takeIn(core, 160, 2, true);
      const { rows, findings } = await listed(core, round);
      const { missed, wrong, ...counts } = compareFindings(planted, rows, findings);
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
      expect(counts.found).toBe(counts.planted);
      expect(counts.planted).toBe(138);
      const vague = findings.flatMap(({ code, details }) => (code === "value-vague" ? [String(details["text"])] : []));
      expect(vague.filter((text) => !/约|多|余|月$|^43589$|至今$/.test(text))).toEqual([]);

      expect(first.filesRead).toBeGreaterThan(first.files);
      expect(await again()).toMatchObject({ files: first.files, filesRead: 0, changes: {}, findings: first.findings });
    },
  );
});

describe("a round without faults", () => {
  it(
    "gives no error, no warning, and beside vague values one remark on the unit that may only nominate students",
    { timeout: 600_000 },
    async () => {
      const { round } = await takeIn(core, 16, 5, false);
      const { rows, findings } = await listed(core, round);
      expect(compareFindings([], rows, findings)).toEqual({ planted: 0, found: 0, missed: [], wrong: [] });
      expect(findings.filter(({ severity }) => severity !== "remark")).toEqual([]);
      expect(findings.filter(({ code }) => code !== "value-vague").map(({ code, at }) => `${at}: ${code}`)).toEqual([
        "中国科协宣传文化部: unit-limited",
      ]);
    },
  );
});

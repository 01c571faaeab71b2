import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fillDisk } from "#tests/drills/disk/full-disk.ts";
import { readOnly } from "#tests/drills/disk/lost-sticks.ts";
import { pulledWhileMerging, vanishedStick } from "#tests/drills/disk/pulled-out.ts";
import { writePaths } from "#tests/drills/disk/write-paths.ts";
import type { Drill, DrillLine } from "#tests/drills/drill.ts";
import { deeds } from "#tests/drills/kill/deeds.ts";
import { killAtMoments } from "#tests/drills/kill/kill-at-moments.ts";
import { killMigration } from "#tests/drills/kill/kill-migration.ts";
import { killProgram } from "#tests/drills/kill/kill-program.ts";
import { damagedPage } from "#tests/drills/mishaps/damaged-page.ts";
import { clockSetBack, longPath, twoPrograms } from "#tests/drills/mishaps/mishaps.ts";
import { makeStages } from "#tests/drills/stages.ts";

const drills: readonly Drill[] = [
  ...deeds.map((deed): Drill => ({ name: deed.name, run: async (run) => [await killAtMoments(deed, run)] })),
  { name: "migration", run: killMigration },
  { name: "program", run: killProgram },
  ...writePaths.map((path): Drill => ({
    name: `full-${path.name.replaceAll(" ", "-")}`,
    run: async (run) => [await fillDisk(path, run)],
  })),
  { name: "read-only", run: readOnly },
  { name: "pulled-out", run: vanishedStick },
  { name: "pulled-out-merge", run: pulledWhileMerging },
  { name: "two-programs", run: twoPrograms },
  { name: "damaged", run: damagedPage },
  { name: "clock", run: clockSetBack },
  { name: "long-path", run: longPath },
];

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    only: { type: "string", multiple: true, default: [] },
    full: { type: "boolean", default: false },
  },
});
const names = drills.map(({ name }) => name);
const unknown = values.only.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no such drill: ${unknown.join(", ")}; there are ${names.join(", ")}`);
const rounds = values.full ? 200 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number from 1");

const root = join(import.meta.dirname, "../..");
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), "pingshen-drills-"));
const startedMs = performance.now();
const seconds = (): string => `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
let failed = 0;
try {
  const stages = await makeStages(join(folder, "round"));
  say(
    `a round of 12 candidates and 3 experts is ready after ${seconds()}; ${rounds} moments a deed, seed ${values.seed}\n`,
  );
  const chosen = drills.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  const waiting = [...chosen];
  // Two at once: while one waits for its program, the other looks at what was left.
  const work = async (): Promise<void> => {
    for (let drill = waiting.shift(); drill !== undefined; drill = waiting.shift()) {
      const own = join(folder, drill.name);
      mkdirSync(own, { recursive: true });
      const lines = await drill.run({ root, folder: own, rounds, seed: Number(values.seed), stages });
      for (const line of lines) tell(line);
      rmSync(own, { recursive: true, force: true });
    }
  };
  await Promise.all([work(), work()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`\n${failed === 0 ? "every drill passed" : `${failed} drills FAILED`}, ${seconds()}`);
process.exitCode = failed === 0 ? 0 : 1;

function tell({ what, tried, found, faults, skipped }: DrillLine): void {
  const verdict = skipped !== undefined ? "SKIPPED" : faults.length === 0 ? "ok" : "FAILED";
  if (faults.length > 0) failed += 1;
  say(`${verdict.padEnd(7)}  ${what.padEnd(44)}  ${tried.padEnd(12)}  ${skipped ?? found}`);
  for (const fault of faults.slice(0, 10)) say(`         ✗ ${fault}`);
}

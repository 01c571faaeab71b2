import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createSeeded } from "#shared/seeded.ts";
import { fuzzBallot } from "#tests/fuzz/fuzz-ballot.ts";
import { fuzzBundle } from "#tests/fuzz/fuzz-bundle.ts";
import { fuzzScoreFile } from "#tests/fuzz/fuzz-score-file.ts";
import { fuzzSeat } from "#tests/fuzz/fuzz-seat.ts";
import type { FuzzOutcome, FuzzTarget } from "#tests/fuzz/fuzz-target.ts";

/*
 * One process that reads mutants until it is done or dies; `run-fuzz.ts` watches it. Before each mutant its number is
 * written to `progress`, so that a crash or a hang has a name.
 */

/** What a child has seen. */
export interface ChildReport {
  readonly counts: Record<FuzzOutcome, number>;
  readonly violations: readonly { readonly mutant: number; readonly what: string }[];
  readonly slowestMs: number;
  readonly peakRssBytes: number;
}

const targets: Readonly<Record<string, (folder: string) => Promise<FuzzTarget>>> = {
  bundle: fuzzBundle,
  envelope: fuzzSeat,
  "score-file": fuzzScoreFile,
  ballot: fuzzBallot,
};

const slowMs = 2000;

const [name = "", seed = "", first = "0", end = "0", folder = ""] = process.argv.slice(2);
const counts = { refused: 0, identical: 0, signed: 0 };
const violations: { mutant: number; what: string }[] = [];
let slowestMs = 0;
let mutant = Number(first);
const progress = openSync(join(folder, "progress"), "w");

const report = (): void => {
  const peakRssBytes = process.resourceUsage().maxRSS * 1024;
  const said: ChildReport = { counts, violations, slowestMs, peakRssBytes };
  writeFileSync(join(folder, "report.json"), JSON.stringify(said));
};
process.on("unhandledRejection", (reason) => {
  violations.push({ mutant, what: `unhandled rejection: ${String(reason)}` });
});

const target = await targets[name]?.(join(folder, "work"));
if (target === undefined) throw new Error(`no target «${name}»`);
for (; mutant < Number(end); mutant += 1) {
  writeSync(progress, String(mutant).padStart(12), 0);
  const beganMs = performance.now();
  try {
    counts[await target.run(createSeeded(`${seed}:${name}:${String(mutant)}`))] += 1;
  } catch (fault) {
    violations.push({ mutant, what: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
  const tookMs = performance.now() - beganMs;
  slowestMs = Math.max(slowestMs, tookMs);
  if (tookMs > slowMs) violations.push({ mutant, what: `took ${String(Math.round(tookMs))} ms` });
  if (mutant % 100 === 0) report();
}
await target.close();
closeSync(progress);
report();

import { readFileSync } from "node:fs";

/*
 * Prints one closing line over all runners, from their JSON reports. Skipped tests are named, because a skip is not
 * a pass.
 */

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly skipped: number;
    readonly flaky: number;
  };
}

const read = (name: string): unknown => JSON.parse(readFileSync(`test-results/${name}`, "utf8"));

const unit = read("vitest.json") as VitestReport;
const { stats } = read("playwright.json") as PlaywrightReport;
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky;
const skipped = unit.numPendingTests + stats.skipped;
console.log(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`);

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ChildReport } from "#tests/fuzz/fuzz-child.ts";
import { makeValidFiles } from "#tests/fuzz/valid-files.ts";

/*
 * npm run fuzz -- [--mutants 10000] [--seed 1] [--target bundle|envelope|score-file|ballot] [--only NUMBER]
 *
 * Each mutant is refused with a problem or a finding, or read as what it was before. Anything else is printed with the
 * command that repeats it, and the exit code is 1.
 */

const targets = ["bundle", "envelope", "score-file", "ballot"];
/** The child says itself when a mutant took over 2 s; this is for one that never comes back. */
const hangMs = 10_000;
const memoryLimitBytes = 512 * 1024 * 1024;
const child = join(import.meta.dirname, "fuzz-child.ts");

const { values } = parseArgs({
  options: {
    mutants: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    target: { type: "string" },
    only: { type: "string" },
  },
});
const { seed } = values;
const first = values.only === undefined ? 0 : Number(values.only);
const end = values.only === undefined ? Number(values.mutants) : first + 1;
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(end) || end <= first) throw new Error("how many mutants?");

interface Sums {
  refused: number;
  identical: number;
  signed: number;
  slowestMs: number;
  peakRssBytes: number;
  readonly violations: { readonly mutant: number; readonly what: string }[];
}

/** Runs one child until it has ended or hangs; answers the number of the mutant with which it stopped. */
async function runChild(target: string, from: number, folder: string): Promise<{ stoppedAt: number; why: string }> {
  // Node itself refuses a write that is not in the child's own folder, and that is a violation like any other.
  const guards = ["--permission", "--allow-fs-read=*", `--allow-fs-write=${folder}`, "--allow-worker"];
  const args = [...guards, child, target, seed, String(from), String(end), folder];
  const process_ = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "pipe"] });
  let complaint = "";
  process_.stderr.setEncoding("utf8").on("data", (text: string) => (complaint = (complaint + text).slice(-4000)));
  let seen = "";
  let seenAtMs = performance.now();
  const killed = new Set<string>();
  const watch = setInterval(() => {
    const now = progressOf(folder);
    if (now !== seen) [seen, seenAtMs] = [now, performance.now()];
    else if (performance.now() - seenAtMs > hangMs) if (process_.kill("SIGKILL")) killed.add(now);
  }, 500);
  const code = await new Promise((resolve) => process_.on("close", resolve));
  clearInterval(watch);
  if (code === 0) return { stoppedAt: end, why: "" };
  const why = killed.size > 0 ? `no answer within ${String(hangMs)} ms` : `the process ended: ${complaint}`;
  const stoppedAt = progressOf(folder);
  if (stoppedAt === "") throw new Error(why);
  return { stoppedAt: Number(stoppedAt), why };
}

function progressOf(folder: string): string {
  try {
    return readFileSync(join(folder, "progress"), "utf8").trim();
  } catch {
    return "";
  }
}

async function fuzz(target: string): Promise<Sums> {
  const sums: Sums = { refused: 0, identical: 0, signed: 0, slowestMs: 0, peakRssBytes: 0, violations: [] };
  for (let from = first; from < end;) {
    const folder = mkdtempSync(join(tmpdir(), "pingshen-fuzz-"));
    try {
      mkdirSync(join(folder, "work"));
      await makeValidFiles(join(folder, "work"));
      const { stoppedAt, why } = await runChild(target, from, folder);
      if (why !== "") sums.violations.push({ mutant: stoppedAt, what: why });
      add(sums, folder);
      const strangers = readdirSync(folder).filter((name) => !["work", "progress", "report.json"].includes(name));
      if (strangers.length > 0) sums.violations.push({ mutant: from, what: `left behind: ${strangers.join(", ")}` });
      from = stoppedAt + 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (sums.peakRssBytes > memoryLimitBytes) sums.violations.push({ mutant: end, what: "took more than 512 MB" });
  return sums;
}

function add(sums: Sums, folder: string): void {
  let said: ChildReport;
  try {
    said = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as ChildReport;
  } catch {
    return;
  }
  for (const outcome of ["refused", "identical", "signed"] as const) sums[outcome] += said.counts[outcome];
  sums.slowestMs = Math.max(sums.slowestMs, said.slowestMs);
  sums.peakRssBytes = Math.max(sums.peakRssBytes, said.peakRssBytes);
  sums.violations.push(...said.violations);
}

for (const target of values.target === undefined ? targets : [values.target]) {
  const beganMs = performance.now();
  const { refused, identical, signed, slowestMs, peakRssBytes, violations } = await fuzz(target);
  const seconds = ((performance.now() - beganMs) / 1000).toFixed(1);
  console.log(
    `${target}: ${String(end - first)} mutants in ${seconds} s; ${String(refused)} refused, ${String(identical)} read ` +
      `as before, ${String(signed)} read as signed; slowest ${slowestMs.toFixed(0)} ms, peak ${(peakRssBytes / 2 ** 20).toFixed(0)} MB`,
  );
  for (const { mutant, what } of violations) {
    process.exitCode = 1;
    console.log(`VIOLATION npm run fuzz -- --target ${target} --seed ${seed} --only ${String(mutant)}\n${what}\n`);
  }
}

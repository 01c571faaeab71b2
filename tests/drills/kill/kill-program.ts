import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createSeeded } from "#shared/seeded.ts";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { firstScore, scoreThere } from "#tests/drills/first-score.ts";
import { idsOf } from "#tests/drills/stages.ts";
import { unsound } from "#tests/drills/soundness.ts";

/** Longest wait before the kill. */
const longestMs = 400;
/** A core whose main is gone has to go within this time. */
const goneWithinMs = 5000;

type Told = { readonly core?: number; readonly next?: number; readonly saved?: number };

/** Kills the built program while it saves scores without end: the core, main, or both at once. */
export async function killProgram(run: DrillRun): Promise<readonly DrillLine[]> {
  const lines: DrillLine[] = [];
  for (const victim of ["core", "main", "both"] as const) {
    const faults: string[] = [];
    const random = createSeeded(`${victim} ${String(run.seed)}`);
    const tries = Math.max(1, Math.ceil(run.rounds / 3));
    for (let turn = 0; turn < tries; turn += 1) {
      const folder = join(run.folder, `${victim}-${String(turn)}`);
      run.stages.copy("laptop-scored", join(folder, "data"));
      const fault = await killOnce(run, folder, victim, random.next() * longestMs);
      faults.push(...fault.map((each) => `${victim} ${String(turn)}: ${each}`));
    }
    const found = "every score that said «saved» is there";
    lines.push({ what: `built program, killed: ${victim}`, tried: `${tries} moments`, found, faults });
  }
  return lines;
}

async function killOnce(
  run: DrillRun,
  folder: string,
  victim: "core" | "main" | "both",
  afterMs: number,
): Promise<readonly string[]> {
  const entry = join(import.meta.dirname, "scoring-program.ts");
  const main = fork(entry, [folder, JSON.stringify(run.stages.facts)], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const told: Told[] = [];
  main.on("message", (message) => told.push(message as Told));
  // What it told last may still be on its way when it is gone: the channel ends after it.
  const gone = Promise.all([once(main, "exit"), once(main, "disconnect")]);
  while (newest(told, "saved") === undefined && main.exitCode === null) await sleep(20);
  const core = newest(told, "core");
  if (core === undefined) return ["the program did not start"];
  await sleep(afterMs);
  if (victim !== "main") process.kill(core, "SIGKILL");
  if (victim !== "core") main.kill("SIGKILL");
  const faults = (await hasEnded(core)) ? [] : ["the core lives on without main"];
  main.kill("SIGKILL");
  await gone;
  if (faults.length > 0) process.kill(core, "SIGKILL");
  return [...faults, ...(await leftBy(run, join(folder, "data"), told))];
}

/** What is not as it was said to be saved. */
async function leftBy(run: DrillRun, dataFolder: string, told: readonly Told[]): Promise<readonly string[]> {
  const { bundle } = idsOf(run.stages.facts);
  const computer = startComputer(dataFolder);
  await computer.must("desk/activate", { bundle, code: run.stages.facts.code });
  const there = await scoreThere(computer, await firstScore(computer, bundle));
  await computer.close();
  const allowed = [newest(told, "saved"), newest(told, "next")];
  const isThere = allowed.includes(there);
  return [
    ...unsound(dataFolder),
    ...(isThere ? [] : [`${String(there)} is there, saved was ${allowed.map(String).join(" or ")}`]),
  ];
}

const newest = (told: readonly Told[], name: keyof Told): number | undefined =>
  told.findLast((each) => each[name] !== undefined)?.[name];

async function hasEnded(pid: number): Promise<boolean> {
  const giveUpMs = performance.now() + goneWithinMs;
  while (isRunning(pid) && performance.now() < giveUpMs) await sleep(20);
  return !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

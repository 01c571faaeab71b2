import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createSeeded } from "#shared/seeded.ts";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
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
  const gone = once(main, "exit");
  while (!told.some(({ saved }) => saved !== undefined)) {
    if (main.exitCode !== null) return ["the program did not start"];
    await sleep(20);
  }
  const core = told.find((each) => each.core !== undefined)?.core ?? 0;
  await sleep(afterMs);
  if (victim !== "main") process.kill(core, "SIGKILL");
  if (victim !== "core") main.kill("SIGKILL");
  const faults: string[] = [];
  const giveUpMs = performance.now() + goneWithinMs;
  while (isRunning(core) && performance.now() < giveUpMs) await sleep(20);
  if (isRunning(core)) faults.push("the core lives on without main");
  main.kill("SIGKILL");
  await gone;
  if (isRunning(core)) process.kill(core, "SIGKILL");

  const { bundle } = idsOf(run.stages.facts);
  faults.push(...unsound(join(folder, "data")));
  const computer = startComputer(join(folder, "data"));
  await computer.must("desk/activate", { bundle, code: run.stages.facts.code });
  const { candidates, categories } = await computer.must("review/overview", { bundle });
  const [first] = candidates;
  const criterion = categories.find(({ id }) => id === first?.category)?.rubric.criteria[0];
  const { scores } = await computer.must("review/candidate", { bundle, candidate: first?.id as never });
  await computer.close();
  const allowed = [
    told.findLast(({ saved }) => saved !== undefined)?.saved,
    told.findLast(({ next }) => next !== undefined)?.next,
  ];
  const there = scores[criterion?.id ?? ""];
  if (!allowed.includes(there)) faults.push(`${String(there)} is there, saved was ${allowed.join(" or ")}`);
  return faults;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

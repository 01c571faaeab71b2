import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { createSeeded } from "#shared/seeded.ts";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import type { Deed } from "#tests/drills/kill/deed.ts";
import { startDeed } from "#tests/drills/kill/running-deed.ts";
import { unsound } from "#tests/drills/soundness.ts";

/** So many moments are taken of one process. */
const momentsEach = 5;

interface Moment {
  readonly folder: string;
  readonly saved: number;
}

/**
 * Cuts a deed off at random moments and looks at what is left: databases sound, what people see as it was before or as
 * it is after, nothing lost that was said to be saved, and the deed can be done again.
 */
export async function killAtMoments(deed: Deed, run: DrillRun): Promise<DrillLine> {
  const folder = join(run.folder, deed.name);
  const random = createSeeded(`${deed.name} ${String(run.seed)}`);
  const faults: string[] = [];
  const found = { before: 0, between: 0, after: 0 };
  const data = (name: string): string => {
    const path = join(folder, name);
    run.stages.copy(deed.from, path);
    deed.damage?.(path);
    return path;
  };

  const view = async (dataFolder: string): Promise<unknown> => {
    const computer = startComputer(dataFolder);
    try {
      return await deed.view(computer, run.stages.facts);
    } finally {
      await computer.close();
    }
  };

  const start = (name: string, dataFolder: string): ReturnType<typeof startDeed> => {
    const outside = join(folder, `${name}-outside`);
    mkdirSync(outside, { recursive: true });
    return startDeed(deed.name, dataFolder, outside, run.stages.facts);
  };

  const before = await view(data("before"));
  const whole = data("whole");
  const undisturbed = await start("whole", whole);
  const beganMs = performance.now();
  await undisturbed.done;
  const lastsMs = performance.now() - beganMs;
  await undisturbed.kill();
  const after = await view(whole);

  async function look(moment: Moment, at: string): Promise<"before" | "between" | "after"> {
    const seen = await view(moment.folder);
    if (deed.damage !== undefined && isDeepStrictEqual(seen, before)) return "before";
    const lost = deed.missing?.(moment.folder, run.stages.facts) ?? [];
    faults.push(...[...unsound(moment.folder), ...lost].map((fault) => `${at}: ${fault}`));
    if (isDeepStrictEqual(seen, after)) return "after";
    const parts = deed.parts?.(seen);
    if (parts !== undefined) {
      if (parts < moment.saved) faults.push(`${at}: ${moment.saved} were said to be saved, ${parts} are there`);
      return parts === 0 ? "before" : "between";
    }
    if (isDeepStrictEqual(seen, before)) return "before";
    faults.push(`${at}: neither as before nor as after: ${JSON.stringify(seen)}`);
    return "between";
  }

  async function again(dataFolder: string, outside: string, at: string): Promise<void> {
    try {
      const once = await start(outside, dataFolder);
      await once.done;
      await once.kill();
      if (!isDeepStrictEqual(await view(dataFolder), after)) faults.push(`${at}: done again, it is not as after`);
    } catch (fault) {
      faults.push(`${at}: cannot be done again: ${String(fault)}`);
    }
  }

  let tried = 0;
  for (let turn = 0; tried < run.rounds; turn += 1) {
    const name = `turn-${String(turn)}`;
    const dataFolder = data(name);
    const count = Math.min(momentsEach, run.rounds - tried);
    const times = Array.from({ length: count }, () => random.next() * lastsMs).sort((a, b) => a - b);
    const running = await start(name, dataFolder);
    const startedMs = performance.now();
    // While it is held the deed does not go on: moments are counted by its own time.
    let heldMs = 0;
    const moments: Moment[] = [];
    for (const [position, time] of times.entries()) {
      await sleep(Math.max(0, startedMs + heldMs + time - performance.now()));
      const copy = join(folder, `${name}-${String(position)}`);
      if (position < times.length - 1) {
        const heldAtMs = performance.now();
        await running.hold(() => {
          moments.push({ folder: copy, saved: running.saved() });
          cpSync(dataFolder, copy, { recursive: true });
        });
        heldMs += performance.now() - heldAtMs;
      } else {
        await running.kill();
        moments.push({ folder: dataFolder, saved: running.saved() });
      }
    }
    let last: string | undefined;
    for (const [position, moment] of moments.entries()) {
      last = await look(moment, `${name}.${String(position)}`);
      found[last as keyof typeof found] += 1;
    }
    // Each time it costs a program's start; a short run does it where work is meant to go on from what is left.
    if (last !== "after" && (deed.goesOn === true || run.rounds > momentsEach))
      await again(dataFolder, deed.goesElsewhere === true ? `${name}-again` : name, name);
    tried += count;
    for (const { folder: used } of moments) rmSync(used, { recursive: true, force: true });
  }
  const { before: early, between, after: late } = found;
  return {
    what: `${deed.name} cut off`,
    tried: `${tried} moments`,
    found: `${early} as before, ${deed.parts === undefined ? "" : `${between} in between, `}${late} as after`,
    faults,
  };
}

import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { RoundId } from "#shared/ids.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { MergePlan } from "#shared/ipc/merge-calls.ts";
import { createSeeded } from "#shared/seeded.ts";
import { startComputer, type Computer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { refusalOf } from "#tests/drills/disk/full-disk.ts";
import { firstScore } from "#tests/drills/first-score.ts";
import { by, idsOf, passphrases } from "#tests/drills/stages.ts";
import { unsound } from "#tests/drills/soundness.ts";

/** A stick that is pulled out: before the import, and while the desk reads from it. */
export async function vanishedStick(run: DrillRun): Promise<readonly DrillLine[]> {
  const { bundle } = idsOf(run.stages.facts);
  const data = join(run.folder, "data");
  const stick = join(run.folder, "stick");
  run.stages.copy("laptop-empty", data);
  mkdirSync(stick);
  cpSync(run.stages.facts.stick, stick, { recursive: true });
  const computer = startComputer(data);
  const faults: string[] = [];
  const sources = [computer.grant(stick)];
  await computer.must("desk/inspect", { sources });
  rmSync(stick, { recursive: true });
  const gone = await refusalOf(() => computer.must("desk/import", { sources, place: "laptop", acceptKey: false }));
  if (gone === "done" || gone === "call/bug") faults.push(`import answered ${gone}`);
  cpSync(run.stages.facts.stick, stick, { recursive: true });
  await computer.must("desk/import", { sources, place: "stick", acceptKey: false });
  await computer.must("desk/activate", { bundle, code: run.stages.facts.code });
  await computer.must("review/pledge", { bundle });
  rmSync(stick, { recursive: true });
  const { key, criterion } = await firstScore(computer, bundle);
  const scored = await refusalOf(() => computer.must("review/save-score", { ...key, tenths: criterion.stepTenths }));
  if (scored !== "done") faults.push(`scoring without the stick: ${scored}`);
  faults.push(...computer.bugs);
  await computer.close();
  faults.push(...unsound(data));
  return [
    { what: "stick pulled out: import, then scoring", tried: "2 sticks", found: `${gone}; scoring goes on`, faults },
  ];
}

/**
 * A stick that is pulled out at a random moment while its score files are read: what was read is merged, the others
 * are named and refused, and with the stick back in they follow.
 */
export async function pulledWhileMerging(run: DrillRun): Promise<readonly DrillLine[]> {
  const random = createSeeded(`pulled out ${String(run.seed)}`);
  const faults: string[] = [];
  const found = { whole: 0, part: 0, nothing: 0 };
  const lastsMs = await undisturbedMs(run);
  for (let round = 0; round < run.rounds; round += 1) {
    const { refused, wrong } = await pullOnce(run, String(round), random.next() * lastsMs);
    found[refused === 0 ? "whole" : refused === run.stages.facts.handedInFiles ? "nothing" : "part"] += 1;
    faults.push(...wrong.map((each) => `round ${String(round)}: ${each}`));
  }
  const counts = `read whole ${String(found.whole)}, in part ${String(found.part)}, not ${String(found.nothing)}`;
  return [{ what: "stick pulled out: merge", tried: `${String(run.rounds)} moments`, found: counts, faults }];
}

/** How long looking into the score files takes when nobody pulls the stick out. */
async function undisturbedMs(run: DrillRun): Promise<number> {
  const { round } = idsOf(run.stages.facts);
  const data = join(run.folder, "data-whole");
  run.stages.copy("office-bundled", data);
  const computer = startComputer(data);
  try {
    await computer.must("keys/unlock", { round, passphrases });
    const files = [computer.grant(run.stages.facts.handedIn)];
    await computer.must("merge/inspect", { round, files });
    const beganMs = performance.now();
    await computer.must("merge/inspect", { round, files });
    return performance.now() - beganMs;
  } finally {
    await computer.close();
  }
}

async function pullOnce(
  run: DrillRun,
  name: string,
  afterMs: number,
): Promise<{ readonly refused: number; readonly wrong: readonly string[] }> {
  const { round } = idsOf(run.stages.facts);
  const total = run.stages.facts.handedInFiles;
  const data = join(run.folder, `data-${name}`);
  const stick = join(run.folder, `stick-${name}`);
  run.stages.copy("office-bundled", data);
  cpSync(run.stages.facts.handedIn, stick, { recursive: true });
  const wrong: string[] = [];
  const computer = startComputer(data);
  try {
    await computer.must("keys/unlock", { round, passphrases });
    const files = [computer.grant(stick)];
    // Workers are up afterwards: what is cut off then is the reading, not their start.
    await computer.must("merge/inspect", { round, files });
    const reading = computer.call("merge/inspect", { round, files });
    await wait(afterMs);
    rmSync(stick, { recursive: true });
    const { taken, wrong: inPlan } = await mergeWhatWasRead(computer, round, await reading);
    wrong.push(...inPlan);
    cpSync(run.stages.facts.handedIn, stick, { recursive: true });
    const again = await computer.must("merge/inspect", { round, files });
    const verdicts = again.files.map(({ verdict }) => verdict);
    const follow = verdicts.filter((verdict) => verdict === "new").length;
    const known = verdicts.filter((verdict) => verdict === "same").length;
    if (follow !== total - taken || known !== taken) wrong.push(`again: ${verdicts.join(", ")}`);
    if (follow > 0) await computer.must("merge/commit", { round, plan: again.plan, by });
    const { experts } = await computer.must("merge/progress", { round });
    if (experts.some(({ revision }) => revision === null)) wrong.push("an expert is missing");
    wrong.push(...computer.bugs);
    await computer.close();
    wrong.push(...unsound(data));
    return { refused: total - taken, wrong };
  } finally {
    await computer.close();
    for (const folder of [data, stick]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Merges what the plan would take in; every other file of it must be told as unreadable. */
async function mergeWhatWasRead(
  computer: Computer,
  round: RoundId,
  answer: Outcome<MergePlan>,
): Promise<{ readonly taken: number; readonly wrong: readonly string[] }> {
  if (!answer.ok) {
    const { kind } = answer.error;
    return { taken: 0, wrong: kind === "merge/no-score-files" ? [] : [`answered ${kind}`] };
  }
  const { plan, files } = answer.value;
  const taken = files.filter(({ verdict }) => verdict === "new").length;
  const wrong = files
    .filter(({ verdict }) => verdict !== "new")
    .filter(({ findings }) => findings.every(({ code }) => code !== "score-file-unreachable"))
    .map(({ verdict, findings }) => `${verdict}: ${findings.map(({ code }) => code).join(", ")}`);
  if (taken === 0) return { taken, wrong };
  const { merged } = await computer.must("merge/commit", { round, plan, by });
  return { taken, wrong: merged === taken ? wrong : [...wrong, `merged ${String(merged)} of ${String(taken)}`] };
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { refusalOf } from "#tests/drills/disk/full-disk.ts";
import { firstScore, scoreThere } from "#tests/drills/first-score.ts";
import { deedOf } from "#tests/drills/kill/deeds.ts";
import { by, idsOf, passphrases, witness } from "#tests/drills/stages.ts";
import { unsound } from "#tests/drills/soundness.ts";

const dayMs = 86_400_000;

/** Spaces, Chinese, characters that shells like, and three hundred of them. */
export async function longPath(run: DrillRun): Promise<readonly DrillLine[]> {
  const part = "评审 数据（2023）& 'stick' #1 (copy of the office folder, do not delete)";
  let folder = run.folder;
  while (folder.length < 240) folder = join(folder, part);
  const faults: string[] = [];
  for (const name of ["intake", "bundle", "import", "result"]) {
    const deed = deedOf(name);
    const data = join(folder, name);
    const target = join(folder, `${name} 写出`);
    mkdirSync(target, { recursive: true });
    run.stages.copy(deed.from, data);
    const computer = startComputer(data);
    const kind = await refusalOf(() => deed.run(computer, run.stages.facts, target, () => undefined));
    if (kind !== "done") faults.push(`${name}: ${kind}`, ...computer.bugs);
    await computer.close();
    faults.push(...unsound(data));
  }
  const length = join(folder, "intake/secretariat/rounds", run.stages.facts.round, "secretariat.db").length;
  if (length < 300) faults.push(`a path of only ${String(length)} characters`);
  const tooLong = startComputer(join(folder, part, part));
  const kind = await refusalOf(() => tooLong.must("desk/list", {}));
  if (kind !== "storage/path-too-long") faults.push(`longer still: ${kind}`, ...tooLong.bugs);
  await tooLong.close();
  const found = `intake, bundle, import and result work; longer still: ${kind}`;
  return [{ what: `a path of ${String(length)} characters`, tried: "4 deeds", found, faults }];
}

/** The clock goes back a day between one deed and the next. */
export async function clockSetBack(run: DrillRun): Promise<readonly DrillLine[]> {
  const { round, bundle } = idsOf(run.stages.facts);
  let nowMs = Date.now();
  const faults: string[] = [];
  const office = join(run.folder, "office");
  run.stages.copy("office-bundled", office);
  const computer = startComputer(office, () => (nowMs += 10));
  await computer.must("keys/unlock", { round, passphrases });
  const { plan } = await computer.must("merge/inspect", { round, files: [computer.grant(run.stages.facts.handedIn)] });
  await computer.must("merge/commit", { round, plan, by });
  nowMs -= dayMs;
  await computer.must("result/freeze", { round, by, witness, exception: "" });
  const told = (await computer.must("app/info", {})).clockBehindMs;
  if (told < dayMs - 60_000) faults.push(`a clock a day behind is told as ${String(told)} ms`);
  await computer.close();
  faults.push(...unsound(office));

  const laptop = join(run.folder, "laptop");
  run.stages.copy("laptop-scored", laptop);
  const desk = startComputer(laptop, () => (nowMs -= 60_000));
  await desk.must("desk/activate", { bundle, code: run.stages.facts.code });
  for (const revision of [1, 2]) {
    await desk.must("submission/seal", { bundle });
    const { sealed } = await desk.must("review/overview", { bundle });
    if (sealed?.revision !== revision)
      faults.push(`revision ${String(sealed?.revision)} instead of ${String(revision)}`);
    if (revision === 1) await desk.must("submission/reopen", { bundle, reason: "演练" });
  }
  await desk.close();
  faults.push(...unsound(laptop));
  const found = "journal and revisions in order, and it is told";
  return [{ what: "the clock goes back", tried: "2 desks", found, faults }];
}

/** Two programs save into one data folder, in turn. */
export async function twoPrograms(run: DrillRun): Promise<readonly DrillLine[]> {
  const { bundle } = idsOf(run.stages.facts);
  const data = join(run.folder, "data");
  run.stages.copy("laptop-scored", data);
  const faults: string[] = [];
  const one = startComputer(data);
  const other = startComputer(data);
  const answers = new Set<string>();
  let last = 0;
  for (const computer of [one, other]) await computer.must("desk/activate", { bundle, code: run.stages.facts.code });
  const first = await firstScore(one, bundle);
  for (let turn = 1; turn <= 40; turn += 1) {
    const tenths = (turn % 5) * first.criterion.stepTenths;
    const computer = turn % 2 === 0 ? one : other;
    const kind = await refusalOf(() => computer.must("review/save-score", { ...first.key, tenths }));
    answers.add(kind);
    if (kind === "done") last = tenths;
  }
  if ((await scoreThere(one, first)) !== last) faults.push("the last saved score is not what is seen");
  for (const kind of answers) if (kind !== "done" && kind !== "storage/busy") faults.push(`answered ${kind}`);
  for (const computer of [one, other]) faults.push(...computer.bugs);
  for (const computer of [one, other]) await computer.close();
  faults.push(...unsound(data));
  return [{ what: "two programs on one data folder", tried: "40 saves", found: [...answers].join(", "), faults }];
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { refusalOf } from "#tests/drills/disk/full-disk.ts";
import { deeds, type Deed } from "#tests/drills/kill/deeds.ts";
import { by, idsOf, passphrases, witness } from "#tests/drills/stages.ts";
import { unsound } from "#tests/drills/soundness.ts";
import { damageHead, damagePage } from "#tests/support/damage.ts";

const dayMs = 86_400_000;

const deedOf = (name: string): Deed => {
  const deed = deeds.find((each) => each.name === name);
  if (deed === undefined) throw new Error(`no such deed: ${name}`);
  return deed;
};

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
  const kind = await refusalOf(async () => void (await tooLong.must("desk/list", {})));
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
  const two = [startComputer(data), startComputer(data)];
  const answers = new Set<string>();
  let last = 0;
  for (const computer of two) await computer.must("desk/activate", { bundle, code: run.stages.facts.code });
  const { candidates, categories } = await two[0]!.must("review/overview", { bundle });
  const [first] = candidates;
  const criterion = categories.find(({ id }) => id === first?.category)?.rubric.criteria[0];
  if (first === undefined || criterion === undefined) throw new Error("nothing to score");
  const key = { bundle, candidate: first.id, criterion: criterion.id };
  for (let turn = 1; turn <= 40; turn += 1) {
    const tenths = (turn % 5) * criterion.stepTenths;
    const kind = await refusalOf(async () => void (await two[turn % 2]?.must("review/save-score", { ...key, tenths })));
    answers.add(kind);
    if (kind === "done") last = tenths;
  }
  const seen = await two[0]!.must("review/candidate", { bundle, candidate: first.id });
  if (seen.scores[criterion.id] !== last) faults.push("the last saved score is not what is seen");
  for (const kind of answers) if (kind !== "done" && kind !== "storage/busy") faults.push(`answered ${kind}`);
  for (const computer of two) faults.push(...computer.bugs);
  for (const computer of two) await computer.close();
  faults.push(...unsound(data));
  return [{ what: "two programs on one data folder", tried: "40 saves", found: [...answers].join(", "), faults }];
}

/** A page that cannot be read: said so, restored from the mirror, and everything is seen as before. */
export async function damagedPage(run: DrillRun): Promise<readonly DrillLine[]> {
  const lines: DrillLine[] = [];
  for (const name of ["scoring", "result"]) {
    const deed = deedOf(name);
    for (const harm of ["a page", "the head"] as const) {
      const data = join(run.folder, `${name}-${harm.replaceAll(" ", "-")}`);
      run.stages.copy(deed.from, data);
      const { round } = idsOf(run.stages.facts);
      const isOffice = deed.from.startsWith("office");
      const file = isOffice ? `secretariat/rounds/${round}/secretariat.db` : "expert/expert.db";
      const before = startComputer(data);
      const wanted = await deed.view(before, run.stages.facts);
      await before.close();
      if (harm === "a page") damagePage(join(data, file), "journal");
      else damageHead(join(data, file));

      const faults: string[] = [];
      const computer = startComputer(data);
      const kind = await refusalOf(async () => void (await deed.view(computer, run.stages.facts)));
      if (kind !== "storage/damaged") faults.push(`answered ${kind}`, ...computer.bugs);
      const { damaged } = await computer.must("storage/damage", {});
      const [best] = damaged[0]?.copies ?? [];
      if (best?.kind !== "mirror") faults.push("no mirror is offered");
      await computer.must("storage/restore", { round: isOffice ? round : null, copy: best?.name ?? "" });
      const seen = await deed.view(computer, run.stages.facts);
      if (!isDeepStrictEqual(seen, wanted)) faults.push("not everything is seen as before");
      await computer.close();
      faults.push(...unsound(data));
      const desk = isOffice ? "secretariat" : "expert";
      lines.push({ what: `${harm} is damaged: ${desk}`, tried: "1 database", found: "restored, nothing lost", faults });
    }
  }
  return lines;
}

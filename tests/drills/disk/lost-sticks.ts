import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { mountSmallDisk } from "#tests/support/small-disk.ts";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { refusalOf } from "#tests/drills/disk/full-disk.ts";
import { writePaths } from "#tests/drills/disk/write-paths.ts";
import { firstScore } from "#tests/drills/first-score.ts";
import { idsOf } from "#tests/drills/stages.ts";
import { unsound } from "#tests/drills/soundness.ts";

const remount = (path: string, how: "ro" | "rw"): void =>
  void execFileSync("mount", ["-o", `remount,${how}`, path], { stdio: "ignore" });

/** Sticks that may only be read, and a data folder that becomes so. */
export async function readOnly(run: DrillRun): Promise<readonly DrillLine[]> {
  const lines: DrillLine[] = [];
  for (const path of writePaths.filter(({ disk }) => disk === "target")) {
    const what = `read-only stick: ${path.name}`;
    const folder = join(run.folder, path.name.replaceAll(" ", "-"));
    const disk = mountSmallDisk(join(folder, "stick"), 512 * 1024);
    if (disk === undefined) return [skipped(what)];
    const data = join(folder, "data");
    run.stages.copy(path.from, data);
    const computer = startComputer(data);
    try {
      remount(disk.path, "ro");
      await path.prepare(computer, run.stages.facts);
      const kind = await refusalOf(() => path.run(computer, run.stages.facts, disk.path));
      const left = readdirSync(disk.path);
      const faults = [
        ...(kind === "file/unwritable" ? [] : [`answered ${kind}`]),
        ...left.map((name) => `left ${name}`),
      ];
      lines.push({ what, tried: "1 stick", found: kind, faults: [...faults, ...computer.bugs] });
    } finally {
      await computer.close();
      disk.remove();
    }
  }
  return [...lines, await readOnlyData(run)];
}

async function readOnlyData(run: DrillRun): Promise<DrillLine> {
  const what = "data folder becomes read-only: scoring";
  const scoring = writePaths.find(({ name }) => name === "scoring");
  const disk = mountSmallDisk(join(run.folder, "data"), 64 * 1024);
  if (disk === undefined || scoring === undefined) return skipped(what);
  run.stages.copy(scoring.from, disk.path);
  const computer = startComputer(disk.path);
  const faults: string[] = [];
  try {
    await scoring.prepare(computer, run.stages.facts);
    // Files that a program has open for writing keep a disk writable: as a switch on the card does, between two starts.
    await computer.close();
    remount(disk.path, "ro");
    const second = startComputer(disk.path);
    const kind = await refusalOf(() => scoring.prepare(second, run.stages.facts));
    await second.close();
    if (!["storage/read-only", "storage/failing"].includes(kind)) faults.push(`answered ${kind}`, ...second.bugs);
    remount(disk.path, "rw");
    faults.push(...unsound(disk.path));
    return { what, tried: "1 disk", found: kind, faults };
  } finally {
    disk.remove();
  }
}

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

const skipped = (what: string): DrillLine => ({
  what,
  tried: "—",
  found: "",
  faults: [],
  skipped: "no right to mount a small disk",
});

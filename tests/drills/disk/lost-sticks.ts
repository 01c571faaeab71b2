import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { mountSmallDisk } from "#tests/support/small-disk.ts";
import { startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { refusalOf } from "#tests/drills/disk/full-disk.ts";
import { writePaths } from "#tests/drills/disk/write-paths.ts";
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

const skipped = (what: string): DrillLine => ({
  what,
  tried: "—",
  found: "",
  faults: [],
  skipped: "no right to mount a small disk",
});

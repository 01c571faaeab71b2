import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { mountSmallDisk } from "#tests/support/small-disk.ts";
import { Refused, startComputer } from "#tests/drills/computer.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import type { WritePath } from "#tests/drills/disk/write-paths.ts";
import { unsound } from "#tests/drills/soundness.ts";

const expected = ["storage/full", "file/unwritable", "expert/no-space", "bundle/disk-full"];

/** Fills the disk at one write path: said so, nothing changed, nothing half written; with room again it is done. */
export async function fillDisk(path: WritePath, run: DrillRun): Promise<DrillLine> {
  const folder = join(run.folder, path.name.replaceAll(" ", "-"));
  const data = join(folder, "data");
  const target = join(folder, "target");
  mkdirSync(target, { recursive: true });
  const line = { what: `full disk: ${path.name}`, tried: "1 disk" };
  const disk = mountSmallDisk(path.disk === "data" ? data : target, path.disk === "data" ? 96 * 1024 : 1024);
  if (disk === undefined) return { ...line, found: "", faults: [], skipped: "no right to mount a small disk" };
  const faults: string[] = [];
  run.stages.copy(path.from, data);
  const computer = startComputer(data);
  try {
    await path.prepare(computer, run.stages.facts);
    const before = await path.view(computer, run.stages.facts);
    const ballast = fill(disk.path);
    const kind = await refusalOf(() => path.run(computer, run.stages.facts, target));
    if (!expected.includes(kind)) faults.push(`answered ${kind}`);
    if (computer.bugs.length > 0) faults.push(...computer.bugs);
    const left = readdirSync(target).filter((name) => !ballast.includes(name));
    if (left.length > 0) faults.push(`left behind: ${left.join(", ")}`);
    if (!isDeepStrictEqual(await path.view(computer, run.stages.facts), before))
      faults.push("what is seen has changed");
    for (const name of ballast) rmSync(join(disk.path, name));
    const again = await refusalOf(() =>
      path.run(computer, run.stages.facts, path.disk === "data" ? target : roomy(folder)),
    );
    if (again !== "done") faults.push(`with room again: ${again}`);
    await computer.close();
    faults.push(...unsound(data));
    return { ...line, found: `${kind}; done with room`, faults };
  } finally {
    await computer.close();
    disk.remove();
  }
}

const roomy = (folder: string): string => {
  const path = join(folder, "roomy");
  mkdirSync(path, { recursive: true });
  return path;
};

/** Writes until nothing fits; answers the names of what it wrote. */
function fill(folder: string): readonly string[] {
  const names: string[] = [];
  for (let size = 2 ** 20; size >= 4096; size /= 2)
    for (let at = 0; ; at += 1) {
      const name = `ballast-${String(size)}-${String(at)}`;
      names.push(name);
      try {
        writeFileSync(join(folder, name), Buffer.alloc(size));
      } catch {
        break;
      }
    }
  return names.filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).size >= 0);
}

/** The kind of the problem, or `done`. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (fault) {
    return fault instanceof Refused ? fault.kind : String(fault);
  }
}

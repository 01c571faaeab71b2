import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { startComputer, type Computer } from "#tests/drills/computer.ts";
import { refusalOf } from "#tests/drills/disk/full-disk.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { deedOf } from "#tests/drills/kill/deeds.ts";
import { unsound } from "#tests/drills/soundness.ts";
import { idsOf } from "#tests/drills/stages.ts";
import { damageHead, damagePage } from "#tests/support/damage.ts";

const harms = {
  "a page": (path: string) => damagePage(path, "journal"),
  "the head": damageHead,
} as const;

const desks = { expert: "scoring", secretariat: "result" } as const;

/** A page that cannot be read: said so, restored from the mirror, and everything is seen as before. */
export async function damagedPage(run: DrillRun): Promise<readonly DrillLine[]> {
  const lines: DrillLine[] = [];
  for (const desk of ["expert", "secretariat"] as const)
    for (const harm of ["a page", "the head"] as const) {
      const faults = await damageAndRestore(run, desk, harm);
      lines.push({ what: `${harm} is damaged: ${desk}`, tried: "1 database", found: "restored, nothing lost", faults });
    }
  return lines;
}

async function damageAndRestore(
  run: DrillRun,
  desk: keyof typeof desks,
  harm: keyof typeof harms,
): Promise<readonly string[]> {
  const deed = deedOf(desks[desk]);
  const data = join(run.folder, `${desk} ${harm}`);
  run.stages.copy(deed.from, data);
  const { round } = idsOf(run.stages.facts);
  const view = (computer: Computer): Promise<unknown> => deed.view(computer, run.stages.facts);
  const before = startComputer(data);
  const wanted = await view(before);
  await before.close();
  harms[harm](join(data, desk === "expert" ? "expert/expert.db" : `secretariat/rounds/${round}/secretariat.db`));

  const computer = startComputer(data);
  const kind = await refusalOf(() => view(computer));
  const { damaged } = await computer.must("storage/damage", {});
  const best = damaged[0]?.copies[0];
  await computer.must("storage/restore", { round: desk === "expert" ? null : round, copy: best?.name ?? "" });
  const seen = await view(computer);
  await computer.close();
  return [
    ...(kind === "storage/damaged" ? [] : [`answered ${kind}`]),
    ...(best?.kind === "mirror" ? [] : ["no mirror is offered first"]),
    ...(isDeepStrictEqual(seen, wanted) ? [] : ["not everything is seen as before"]),
    ...computer.bugs,
    ...unsound(data),
  ];
}

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { openDatabase } from "#main/db/open.ts";
import { createSeeded } from "#shared/seeded.ts";
import type { DrillLine, DrillRun } from "#tests/drills/drill.ts";
import { countsOf, fillOldDatabase, tablesOf } from "#tests/support/filled-database.ts";

/** Longest wait before the kill. */
const longestMs = 150;
/** Rows that each table of the old version has. */
const rowsEach = 3;

/** Kills a program in the middle of bringing filled databases of the first version to the newest shape. */
export async function killMigration(run: DrillRun): Promise<readonly DrillLine[]> {
  const lines: DrillLine[] = [];
  for (const kind of ["secretariat", "expert"]) {
    const migrations = join(run.root, "migrations", kind);
    const work = join(run.folder, kind);
    mkdirSync(work, { recursive: true });
    const old = join(work, "first.db");
    fillOldDatabase(old, migrations, 1, work);
    const raw = new Database(old, { readonly: true });
    const tables = tablesOf(raw);
    raw.close();
    const random = createSeeded(`${kind} ${String(run.seed)}`);
    const faults: string[] = [];
    let unfinished = 0;
    for (let turn = 0; turn < run.rounds; turn += 1) {
      const folder = join(work, `turn-${String(turn)}`);
      mkdirSync(folder);
      const entry = join(import.meta.dirname, "migrate-without-end.ts");
      const child = fork(entry, [old, folder, migrations], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
      let last = 0;
      child.on("message", (number) => (last = number as number));
      await once(child, "message");
      await sleep(random.next() * longestMs);
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      const { counts, wasOld } = openAgain(join(folder, String(last), "old.db"), migrations);
      if (wasOld) unfinished += 1;
      for (const table of tables)
        if (table in counts && counts[table] !== rowsEach) faults.push(`turn ${String(turn)}: ${table} lost rows`);
      rmSync(folder, { recursive: true });
    }
    const found = `${unfinished} in the middle, every row is there`;
    lines.push({ what: `migration cut off: ${kind}`, tried: `${run.rounds} moments`, found, faults });
  }
  return lines;
}

/** How many rows each table has once it was opened again; whether the kill came before the end of the migration. */
function openAgain(
  path: string,
  migrations: string,
): { readonly counts: Readonly<Record<string, number>>; readonly wasOld: boolean } {
  let wasOld = false;
  const opened = openDatabase(path, migrations, {}, () => {
    // Only a pending migration asks for the time, for the name of its backup.
    wasOld = true;
    return Date.now();
  });
  try {
    if (opened.raw.pragma("integrity_check", { simple: true }) !== "ok") throw new Error(`damaged: ${path}`);
    return { counts: countsOf(opened.raw), wasOld };
  } finally {
    opened.close();
  }
}

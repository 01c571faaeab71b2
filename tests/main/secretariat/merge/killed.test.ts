import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { RoundId } from "#shared/ids.ts";
import { freeze, scoreFile } from "#shared/schema/secretariat-review.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { createDatabases } from "#main/db/databases.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { readMergedScores, stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import { countMerged } from "#tests/support/count-merged.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const migrations = join(import.meta.dirname, "../../../../migrations");
const program = join(import.meta.dirname, "../../../support/merge-without-end.ts");
const round = RoundId.parse("cast-2023-test");
const moments = 50;

/** Waits until the system has stopped the process where it is. */
async function stop(child: ChildProcess): Promise<void> {
  process.kill(child.pid ?? 0, "SIGSTOP");
  const state = (): string => readFileSync(`/proc/${String(child.pid)}/stat`, "utf8").split(") ")[1]?.[0] ?? "";
  while (state() !== "T") await sleep(1);
}

/** Copies what a process that dies now would leave behind, and answers the data folder that it lies in. */
function copyFiles(dataFolder: string): string {
  const copy = tempFolder();
  const folderOf = (folder: string): string => createDatabases(folder, migrations).roundFolder(round);
  mkdirSync(folderOf(copy), { recursive: true });
  for (const name of ["secretariat.db", "secretariat.db-wal"]) {
    const path = join(folderOf(dataFolder), name);
    if (existsSync(path)) copyFileSync(path, join(folderOf(copy), name));
  }
  return copy;
}

/** What is found when the program starts again; every word of it must be one of the states between two deeds. */
function found(dataFolder: string): string {
  const databases = createDatabases(dataFolder, migrations);
  const db = databases.round(round);
  if (db === undefined) throw new Error("no database was left");
  try {
    expect(brokenInvariants(db, secretariatInvariants)).toEqual([]);
    expect(brokenJournalEntries(db)).toEqual([]);
    const { forms, scores } = countMerged(db);
    const counts = [db.select().from(scoreFile).all().length, forms, scores];
    const frozen = db.select().from(freeze).get();
    if (frozen !== undefined) expect(frozen.stateHash).toBe(stateHashOf(readMergedScores(db)));
    return `${counts.join(" ")} ${frozen === undefined ? "open" : "frozen"}`;
  } finally {
    databases.closeAll();
  }
}

// Only Linux tells whether a process has really stopped.
test.skipIf(process.platform !== "linux")(
  "whenever merging or freezing is cut off, the database is as it was before or as it is after, and sound",
  async () => {
    const dataFolder = tempFolder();
    const child = fork(program, [dataFolder]);
    try {
      await once(child, "message");
      const random = createSeededBytes("moments of a power cut");
      const states = new Map<string, number>();
      for (let moment = 0; moment < moments; moment += 1) {
        await sleep((random(1)[0] ?? 0) / 6);
        await stop(child);
        const copy = copyFiles(dataFolder);
        process.kill(child.pid ?? 0, "SIGCONT");
        const state = found(copy);
        states.set(state, (states.get(state) ?? 0) + 1);
      }
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      const last = found(dataFolder);
      const sound = ["0 0 0 open", "9 81 160 open", "9 81 160 frozen"];
      expect([...states.keys(), last].filter((state) => !sound.includes(state))).toEqual([]);
      // The moments fell on both sides of the deeds.
      expect(states.size).toBeGreaterThan(1);
    } finally {
      child.kill("SIGKILL");
    }
  },
);

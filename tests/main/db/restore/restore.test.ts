import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { RoundId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { createDatabases, type Databases } from "#main/db/databases.ts";
import { appendJournal, brokenJournalEntries } from "#main/db/journal.ts";
import { soundCopies } from "#main/db/restore/sound-copies.ts";
import { snapshotDatabase } from "#main/db/snapshot.ts";
import { damageHead, damagePage } from "#tests/support/damage.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const round = RoundId.parse("r1");
const migrations = join(import.meta.dirname, "../../../../migrations");

function open(dataFolder: string): Databases {
  const databases = createDatabases(dataFolder, migrations, () => 1_000_000_000_000);
  onTestFinished(() => databases.closeAll());
  return databases;
}

/** A data folder as it lies on the disk at this moment: what a power cut leaves. */
function copyOfDisk(dataFolder: string): string {
  const copy = join(tempFolder(), "data");
  cpSync(dataFolder, copy, { recursive: true });
  return copy;
}

/** Commits so many entries, one transaction each. */
function commit(databases: Databases, count: number): void {
  const db = databases.createRound(round);
  for (let at = 0; at < count; at += 1)
    db.transaction((transaction) => {
      appendJournal(transaction, { atMs: 1000 + at, actor: "周敏", kind: "test", facts: { at } });
    });
}

const fileOf = (databases: Databases): string => join(databases.roundFolder(round), "secretariat.db");
const entriesOf = (databases: Databases): number | undefined =>
  databases.round(round)?.select().from(journal).all().length;

/** Damage that was found on opening; answers what may be gone back to. */
function found(databases: Databases): ReturnType<typeof soundCopies> {
  expect(() => databases.round(round)).toThrow();
  const [store, ...others] = databases.damaged();
  expect(others).toEqual([]);
  expect(store?.round).toBe(round);
  return soundCopies(store?.path ?? "");
}

describe("a damaged database", () => {
  it("that was closed in order comes back whole from the mirror, and is kept byte for byte", () => {
    const dataFolder = join(tempFolder(), "数据 与 空格");
    const before = open(dataFolder);
    commit(before, 40);
    const path = fileOf(before);
    before.closeAll();
    damagePage(path, "journal");
    const damaged = readFileSync(path);

    const after = open(dataFolder);
    expect(found(after)[0]).toEqual({ name: "mirror", kind: "mirror", atMs: 1039, lost: null });
    const kept = after.restore(round, "mirror", 5) ?? "";
    expect(readFileSync(join(kept, "secretariat.db"))).toEqual(damaged);
    expect(entriesOf(after)).toBe(40);
    expect(after.damaged()).toEqual([]);
  });

  it("of which the program was killed comes back with the last commit, out of mirror and log", () => {
    const dataFolder = tempFolder();
    const before = open(dataFolder);
    commit(before, 10);
    before.closeAll();
    const again = open(dataFolder);
    commit(again, 25);
    const left = copyOfDisk(dataFolder);
    damagePage(join(left, "secretariat/rounds/r1/secretariat.db"), "candidate");

    const after = open(left);
    expect(found(after)[0]).toMatchObject({ name: "mirror", lost: 0 });
    after.restore(round, "mirror", 5);
    expect(entriesOf(after)).toBe(35);
    const db = after.round(round);
    expect(db === undefined ? undefined : brokenJournalEntries(db)).toEqual([]);
  });

  it("that is noticed while the program runs loses nothing when the program is then closed", () => {
    const dataFolder = tempFolder();
    const before = open(dataFolder);
    commit(before, 10);
    before.closeAll();
    const running = open(dataFolder);
    running.round(round);
    damagePage(fileOf(running), "finding");
    commit(running, 5);
    running.closeAll();

    const after = open(dataFolder);
    expect(found(after)[0]).toMatchObject({ name: "mirror", lost: 0 });
    after.restore(round, "mirror", 5);
    expect(entriesOf(after)).toBe(15);
  });

  it("whose head is gone is no database any more and comes back the same way; older damage stays kept", () => {
    const dataFolder = tempFolder();
    for (const time of [1, 2]) {
      const before = open(dataFolder);
      commit(before, 3);
      before.closeAll();
      damageHead(fileOf(before));
      const after = open(dataFolder);
      found(after);
      expect(after.restore(round, "mirror", 5)).toContain(time === 1 ? "damaged/5" : "damaged/5-2");
      expect(entriesOf(after)).toBe(3 * time);
      after.closeAll();
    }
  });

  it("without a mirror goes back to the newest sound backup and says how many entries that lacks", () => {
    const dataFolder = tempFolder();
    const before = open(dataFolder);
    commit(before, 4);
    const backups = join(before.roundFolder(round), "backups");
    snapshotDatabase(before.createRound(round), { folder: backups, nowMs: 10, reason: "before-merge" });
    commit(before, 2);
    snapshotDatabase(before.createRound(round), { folder: backups, nowMs: 20, reason: "before-merge" });
    commit(before, 3);
    before.closeAll();
    damagePage(fileOf(before), "candidate");
    rmSync(join(before.roundFolder(round), "mirror"), { recursive: true });
    const newest = "000000000000020-before-merge.db";
    writeFileSync(join(backups, newest), "not a database either");

    const after = open(dataFolder);
    const older = "000000000000010-before-merge.db";
    expect(found(after)).toEqual([{ name: older, kind: "backup", atMs: 1003, lost: 5 }]);
    expect(after.restore(round, newest, 5)).toBeUndefined();
    expect(after.restore(round, "../secretariat.db", 5)).toBeUndefined();
    after.restore(round, older, 5);
    expect(entriesOf(after)).toBe(4);
  });

  it("is left as it is when no copy is sound", () => {
    const dataFolder = tempFolder();
    const before = open(dataFolder);
    commit(before, 2);
    before.closeAll();
    damageHead(fileOf(before));
    const bytes = readFileSync(fileOf(before));
    rmSync(join(before.roundFolder(round), "mirror"), { recursive: true });
    const after = open(dataFolder);
    expect(found(after)).toEqual([]);
    expect(after.restore(round, "mirror", 5)).toBeUndefined();
    expect(readFileSync(fileOf(before))).toEqual(bytes);
  });
});

describe("the mirror", () => {
  it("is made anew when the log has grown, and one generation is kept", () => {
    const databases = open(tempFolder());
    const db = databases.createRound(round);
    const folder = join(databases.roundFolder(round), "mirror");
    const [first] = readdirSync(folder);
    db.run("CREATE TABLE ballast (bytes blob)");
    db.run("INSERT INTO ballast VALUES (zeroblob(9000000))");
    expect(readdirSync(folder)).toEqual([first]);
    databases.tend();
    expect(readdirSync(folder)).not.toEqual([first]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("that was left half made is no generation", () => {
    const dataFolder = tempFolder();
    const before = open(dataFolder);
    commit(before, 6);
    before.closeAll();
    const folder = join(before.roundFolder(round), "mirror");
    const after = open(copyOfDisk(dataFolder));
    writeFileSync(join(folder, "part"), "half");
    expect(entriesOf(after)).toBe(6);
    expect(existsSync(fileOf(after))).toBe(true);
  });
});

it("a backup is made on the first opening of a day, not on the second", () => {
  const dataFolder = tempFolder();
  let nowMs = 10 * 86_400_000;
  const openAt = (atMs: number): readonly string[] => {
    nowMs = atMs;
    const databases = createDatabases(dataFolder, migrations, () => nowMs);
    databases.createRound(round);
    databases.closeAll();
    const folder = join(databases.roundFolder(round), "backups");
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  expect(openAt(nowMs)).toEqual([]);
  expect(openAt(nowMs + 1000)).toEqual(["000000864001000-daily.db"]);
  expect(openAt(nowMs + 5000)).toHaveLength(1);
  expect(openAt(nowMs + 90_000_000)).toHaveLength(2);
  // The clock set back by two days.
  expect(openAt(nowMs - 180_000_000)).toHaveLength(3);
});

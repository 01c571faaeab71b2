import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RoundId } from "#shared/ids.ts";
import { expert, unit } from "#shared/schema/secretariat.ts";
import { createDatabases } from "#main/db/databases.ts";
import { snapshotDatabase, snapshotBeside, type SnapshotWish } from "#main/db/snapshot.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

const wishAt = (nowMs: number): SnapshotWish => ({
  folder: join(round.folder, "backups"),
  nowMs,
  reason: "before-merge",
});

test.each([
  ["at once", snapshotDatabase],
  ["beside other calls", snapshotBeside],
])("a snapshot made %s opens as a database with everything in it", async (_how, snapshot) => {
  const path = await snapshot(round.db, wishAt(1000));
  const databases = createDatabases(join(round.folder, "again"), round.context.migrationsFolder);
  const id = RoundId.parse("copy");
  mkdirSync(databases.roundFolder(id), { recursive: true });
  renameSync(path, join(databases.roundFolder(id), "secretariat.db"));
  expect(databases.round(id)?.select().from(expert).all()).toHaveLength(9);
  expect(databases.round(id)?.all(sql`PRAGMA integrity_check`)).toEqual([{ integrity_check: "ok" }]);
  databases.closeAll();
});

test("what is written while a large database is copied is in the copy, too, and nothing of it twice", async () => {
  const copying = snapshotBeside(round.db, wishAt(1000));
  // More than a log holds before it is usually written back.
  const rows = 1500;
  round.db
    .run(sql`INSERT INTO unit (id, name, type) WITH RECURSIVE late(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM late
                   WHERE n < ${rows}) SELECT 'late-' || n, n || hex(zeroblob(2000)), 'society' FROM late`);
  const copy = new Database(await copying, { readonly: true });
  expect(copy.prepare("SELECT count(*) AS units FROM unit").get()).toEqual({ units: 2 + rows });
  expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
  copy.close();
  expect(round.db.select().from(unit).all()).toHaveLength(2 + rows);
});

test("the newest ten are kept, and one made in the same millisecond replaces the other", () => {
  const folder = join(round.folder, "backups");
  for (let atMs = 995; atMs <= 1006; atMs += 1) snapshotDatabase(round.db, wishAt(atMs));
  snapshotDatabase(round.db, wishAt(1006));
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(10);
  expect(names[0]).toBe("000000000000997-before-merge.db");
  expect(names.at(-1)).toBe("000000000001006-before-merge.db");
});

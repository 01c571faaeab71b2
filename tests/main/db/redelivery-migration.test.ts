import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { migrate } from "#main/db/migrate.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const migrations = join(import.meta.dirname, "../../../migrations/secretariat");

/** Migrations up to the one before, as the program had them then. */
function formerMigrations(): string {
  const folder = join(tempFolder(), "former");
  mkdirSync(folder);
  for (const name of readdirSync(migrations).filter((each) => each.endsWith(".sql") && each < "0004"))
    copyFileSync(join(migrations, name), join(folder, name));
  return folder;
}

test("a round with candidates, files and decisions keeps them all when deliveries begin to be compared", () => {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  migrate(database, formerMigrations());
  database.exec(`
    INSERT INTO unit VALUES ('u1', '某省科协', 'provincial');
    INSERT INTO candidate (id, category, number, name, name_raw, place, unit, first_nominator, summary, declared, at, position)
    VALUES ('c1', 'volunteer', '1', '张三', '张三', '某县', 'u1', '', '', '{}', 'A1', 0),
           ('c2', 'volunteer', '2', '李四', '李四', '某县', 'u1', '', '', '{}', 'A2', 1);
    INSERT INTO material (id, candidate, kind, file_name, at, size_bytes, sha256, facts, position)
    VALUES ('m1', 'c1', 'photo', '张三2.jpg', '1 张三/张三2.jpg', 5, 'aa', '{}', 0);
    INSERT INTO decision (id, candidate, outcome, reason, decided_by, decided_at_ms, standing)
    VALUES (1, 'c1', 'correction', '请补', '王', 1, '[]'), (2, 'c1', 'admitted', '', '王', 2, '[]');
    INSERT INTO finding (id, candidate, stage, severity, code, at, source, details)
    VALUES (1, 'c2', 'intake', 'error', 'folder-missing', 'A2', '', '{}');`);
  migrate(database, migrations);
  expect(database.prepare("SELECT id, gone_in_run FROM candidate ORDER BY id").all()).toEqual([
    { id: "c1", gone_in_run: null },
    { id: "c2", gone_in_run: null },
  ]);
  expect(database.prepare("SELECT id, outcome, intake_run FROM decision ORDER BY id").all()).toEqual([
    { id: 1, outcome: "correction", intake_run: 0 },
    { id: 2, outcome: "admitted", intake_run: 0 },
  ]);
  expect(database.prepare("SELECT id FROM material").all()).toEqual([{ id: "m1" }]);
  expect(database.prepare("SELECT id FROM finding").all()).toEqual([{ id: 1 }]);
  expect(database.pragma("foreign_key_check")).toEqual([]);
  for (const table of ["read_file", "intake_run", "intake_change", "unpacked_archive", "removed_candidate"])
    expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
});

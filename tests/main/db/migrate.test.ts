import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate } from "#main/db/migrate.ts";
import { openDatabase } from "#main/db/open.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const rebuild = `
CREATE TABLE parent_new (id integer PRIMARY KEY, name text, note text);
INSERT INTO parent_new (id, name) SELECT id, name FROM parent;
DROP TABLE parent;
ALTER TABLE parent_new RENAME TO parent;`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(tempFolder(), "migrations");
  mkdirSync(folder);
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

function memory(): Database.Database {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  return database;
}

const start = `CREATE TABLE parent (id integer PRIMARY KEY, name text);
CREATE TABLE child (id integer PRIMARY KEY, parent integer NOT NULL REFERENCES parent(id) ON DELETE CASCADE);`;

describe("migrate", () => {
  it("keeps the child rows when a migration rebuilds their parent table", () => {
    const database = memory();
    database.pragma("foreign_keys = ON");
    migrate(database, folderWith({ "0000_start.sql": start }));
    database.exec("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1, 1), (2, 1)");
    migrate(database, folderWith({ "0000_start.sql": start, "0001_rebuild.sql": rebuild }));
    expect(database.prepare("SELECT count(*) AS n FROM child").get()).toEqual({ n: 2 });
    expect(database.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  it("applies each migration once", () => {
    const database = memory();
    const folder = folderWith({ "0000_start.sql": start });
    migrate(database, folder);
    migrate(database, folder);
    expect(database.prepare("SELECT name FROM applied_migration").all()).toEqual([{ name: "0000_start.sql" }]);
  });

  it("leaves nothing behind when a migration fails in the middle", () => {
    const database = memory();
    migrate(database, folderWith({ "0000_start.sql": start }));
    const folder = folderWith({
      "0000_start.sql": start,
      "0001_bad.sql": "CREATE TABLE extra (id); CREATE TABLE parent (id)",
    });
    expect(() => migrate(database, folder)).toThrow("already exists");
    expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'extra'").all()).toEqual([]);
  });

  it("refuses a migration that leaves rows pointing at nothing", () => {
    const database = memory();
    migrate(database, folderWith({ "0000_start.sql": start }));
    database.exec("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1, 1)");
    const folder = folderWith({ "0000_start.sql": start, "0001_empty.sql": "DELETE FROM parent" });
    expect(() => migrate(database, folder)).toThrow("point at nothing");
    expect(database.prepare("SELECT count(*) AS n FROM parent").get()).toEqual({ n: 1 });
  });

  it("refuses a database that is newer than the program", () => {
    const database = memory();
    migrate(database, folderWith({ "0000_start.sql": start, "0001_rebuild.sql": rebuild }));
    const older = folderWith({ "0000_start.sql": start });
    expect(() => migrate(database, older)).toThrow("newer than the program: 0001_rebuild.sql");
  });

  it("refuses when a landed migration was edited", () => {
    const database = memory();
    migrate(database, folderWith({ "0000_start.sql": start }));
    expect(() => migrate(database, folderWith({ "0000_start.sql": `${start} ` }))).toThrow("was changed");
  });
});

describe("openDatabase", () => {
  const migrations = join(import.meta.dirname, "../../../migrations/expert");

  it("commits durably: WAL with full synchronisation, foreign keys on", () => {
    const opened = openDatabase(join(tempFolder(), "deep/expert.db"), migrations, {});
    onTestFinished(() => opened.close());
    expect(opened.raw.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(opened.raw.pragma("synchronous", { simple: true })).toBe(2);
    expect(opened.raw.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  it("refuses a file that is not a database", () => {
    const path = join(tempFolder(), "expert.db");
    copyFileSync(join(migrations, "0000_start.sql"), path);
    expect(() => openDatabase(path, migrations, {})).toThrow("not a database");
  });
});

import { join } from "node:path";
import { openDatabase } from "#main/db/open.ts";
import { check, same, type Check } from "#main/self-test/check.ts";

const written = "写于断电之前 𠮷";

function openTestDatabase(dataFolder: string, migrationsFolder: string) {
  return openDatabase(join(dataFolder, "self-test.db"), join(migrationsFolder, "expert"), {});
}

/** Commits a row and leaves the database open, as a program does that is then killed. */
export const checkWriting = (dataFolder: string, migrationsFolder: string): Promise<Check> =>
  check("SQLite: how commits reach the disk", () => {
    const { raw } = openTestDatabase(dataFolder, migrationsFolder);
    same(raw.pragma("journal_mode", { simple: true }), "wal");
    // FULL: a commit is on disk when it returns.
    same(raw.pragma("synchronous", { simple: true }), 2);
    same(raw.pragma("foreign_keys", { simple: true }), 1);
    raw.exec("CREATE TABLE self_test (line TEXT NOT NULL)");
    raw.prepare("INSERT INTO self_test VALUES (?)").run(written);
    const version = raw.prepare("SELECT sqlite_version()").pluck().get();
    return `SQLite ${String(version)}, WAL, synchronous FULL`;
  });

/** Finds the row again, in another process, after the one that wrote it was killed. */
export const checkReading = (dataFolder: string, migrationsFolder: string): Promise<Check> =>
  check("SQLite: written, killed, read", () => {
    const database = openTestDatabase(dataFolder, migrationsFolder);
    same(database.raw.prepare("SELECT line FROM self_test").pluck().get(), written);
    same(database.raw.pragma("integrity_check", { simple: true }), "ok");
    database.close();
    return "the row is there and the database is whole";
  });

import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "#main/db/open.ts";
import { countsOf, fillOldDatabase, migrationNames } from "#tests/support/filled-database.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const folderOf = (kind: string): string => join(import.meta.dirname, "../../../migrations", kind);
const versions = ["secretariat", "expert"].flatMap((kind) =>
  migrationNames(folderOf(kind)).map((name, at) => ({ kind, name, count: at + 1 })),
);

describe("a filled database as every former version left it", () => {
  it.each(versions)("$kind after $name keeps every row, and was copied before it was changed", ({ kind, count }) => {
    const work = tempFolder();
    const path = join(work, `${kind}.db`);
    fillOldDatabase(path, folderOf(kind), count, work);
    const old = new Database(path, { readonly: true });
    const before = countsOf(old);
    old.close();
    expect(Object.values(before).every((rows) => rows === 3)).toBe(true);

    const opened = openDatabase(path, folderOf(kind), {});
    onTestFinished(() => opened.close());
    const after = countsOf(opened.raw);
    const kept = Object.keys(before).filter((table) => table in after);
    expect(kept.filter((table) => (after[table] ?? 0) < 3)).toEqual([]);
    expect(opened.raw.pragma("foreign_key_check")).toEqual([]);
    expect(opened.raw.pragma("integrity_check", { simple: true })).toBe("ok");

    const backups = join(work, "backups");
    if (count === migrationNames(folderOf(kind)).length) expect(readdirSync(work)).not.toContain("backups");
    else {
      const [name = ""] = readdirSync(backups);
      expect(name).toMatch(/-before-migration\.db$/);
      const backup = new Database(join(backups, name), { readonly: true });
      onTestFinished(() => void backup.close());
      expect(countsOf(backup)).toEqual(before);
    }
  });
});

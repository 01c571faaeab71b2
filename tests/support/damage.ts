import { closeSync, openSync, statSync, writeSync } from "node:fs";
import Database from "better-sqlite3";

const pageBytes = 4096;

/** Overwrites part of one page of a database file, as a bad sector would: the page that holds the root of `table`. */
export function damagePage(path: string, table: string): void {
  const raw = new Database(path, { readonly: true });
  const page = raw.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").pluck().get(table) as number;
  raw.close();
  overwrite(path, (page - 1) * pageBytes, pageBytes);
}

/** Overwrites the beginning of a file. */
export const damageHead = (path: string): void => overwrite(path, 0, Math.min(100, statSync(path).size));

function overwrite(path: string, at: number, length: number): void {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(file);
}

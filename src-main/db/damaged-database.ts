import type Database from "better-sqlite3";

/** A database whose pages are damaged, or a file that is none. */
export class DamagedDatabase extends Error {
  readonly code = "SQLITE_CORRUPT";

  /** The fault itself, unless it tells of damage. */
  static of(fault: unknown): unknown {
    return isDamage(fault) && !(fault instanceof DamagedDatabase)
      ? new DamagedDatabase(String(fault), { cause: fault })
      : fault;
  }
}

/** Whether SQLite says that what it read is damaged or no database at all. */
export const isDamage = (fault: unknown): boolean =>
  fault instanceof Error &&
  "code" in fault &&
  typeof fault.code === "string" &&
  /^SQLITE_(CORRUPT|NOTADB)/.test(fault.code);

/** Reads every page. Errors: throws `DamagedDatabase` when one does not hold. */
export function quickCheck(raw: Database.Database): void {
  const found = raw.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw new DamagedDatabase(`the database is damaged: ${String(found)}`);
}

import Database from "better-sqlite3";

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

/**
 * Reads every page of a database file and of its log from the disk, changing neither: a connection that may write
 * would bring the log into a damaged file when it is closed.
 *
 * Errors: throws `DamagedDatabase` when a page does not hold.
 */
export function checkPages(path: string): void {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(path, { readonly: true, fileMustExist: true });
    const found = raw.pragma("quick_check(1)", { simple: true });
    if (found !== "ok") throw new DamagedDatabase(`the database is damaged: ${String(found)}`);
  } catch (fault) {
    throw DamagedDatabase.of(fault);
  } finally {
    raw?.close();
  }
}

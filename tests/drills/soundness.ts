import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { createDatabases } from "#main/db/databases.ts";
import { brokenInvariants, expertInvariants, secretariatInvariants, type Invariant } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";

/** What does not hold in the databases of a data folder: pages, references, invariants, the journal's chain. */
export function unsound(dataFolder: string): readonly string[] {
  const databases = createDatabases(dataFolder, join(import.meta.dirname, "../../migrations"));
  try {
    const rounds = databases.rounds().flatMap((round) => {
      const db = databases.round(round);
      return db === undefined ? [] : faultsOf(round, db, secretariatInvariants);
    });
    const hasExpert = existsSync(join(databases.expertFolder, "expert.db"));
    return [...rounds, ...(hasExpert ? faultsOf("expert", databases.expert(), expertInvariants) : [])];
  } finally {
    databases.closeAll();
  }
}

function faultsOf<Schema extends Record<string, unknown>>(
  name: string,
  db: BetterSQLite3Database<Schema>,
  invariants: readonly Invariant[],
): readonly string[] {
  const integrity = db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`);
  const dangling = db.all(sql`PRAGMA foreign_key_check`);
  const broken = brokenJournalEntries(db);
  return [
    ...integrity.map((row) => row.integrity_check).filter((said) => said !== "ok"),
    ...(dangling.length > 0 ? ["rows point at nothing"] : []),
    ...brokenInvariants(db, invariants),
    ...(broken.length > 0 ? [`journal broken at ${broken.join(", ")}`] : []),
  ].map((fault) => `${name}: ${fault}`);
}

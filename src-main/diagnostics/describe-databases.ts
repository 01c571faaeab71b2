import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { withoutNames } from "#main/bug-log.ts";
import { brokenInvariants, expertInvariants, secretariatInvariants, type Invariant } from "#main/db/invariants.ts";
import type { Databases } from "#main/db/databases.ts";

type AnyDatabase = Pick<BetterSQLite3Database<Record<string, unknown>>, "all">;

/** Whether each database is whole and sound, one line a finding; rounds are numbered, for their names say whose they are. */
export function describeDatabases(databases: Databases): readonly string[] {
  const rounds = databases.rounds().flatMap((round, at) => {
    const name = `secretariat, round ${String(at + 1)}`;
    return describe(name, () => databases.round(round), secretariatInvariants);
  });
  const hasDesk = existsSync(join(databases.expertFolder, "expert.db"));
  return hasDesk ? [...rounds, ...describe("expert", () => databases.expert(), expertInvariants)] : rounds;
}

function describe(
  name: string,
  open: () => AnyDatabase | undefined,
  invariants: readonly Invariant[],
): readonly string[] {
  try {
    const database = open();
    if (database === undefined) return [];
    const [found] = database.all<Record<string, unknown>>(sql.raw("PRAGMA quick_check"));
    const broken = brokenInvariants(database, invariants);
    return [
      `${name}: quick_check ${withoutNames(String(Object.values(found ?? {})[0]))}; ${String(invariants.length)} invariants, ${String(broken.length)} broken`,
      ...broken.map((invariant) => `  broken: ${invariant}`),
    ];
  } catch (fault) {
    return [`${name}: cannot be opened: ${withoutNames(String(fault))}`];
  }
}

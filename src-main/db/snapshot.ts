import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { syncFile } from "#main/files/sync-file.ts";
import { syncFolder } from "#main/files/write-atomic.ts";

/** Copies kept; older ones are removed. */
const keptSnapshots = 10;

/**
 * A whole copy of the database as it stands, in `folder`, and its path. Must not run inside a transaction.
 *
 * Shape: `<nowMs>-<reason>.db`, so that names sort by age; the newest ten are kept.
 */
export function snapshotDatabase(
  database: Pick<BetterSQLite3Database<Record<string, unknown>>, "run">,
  folder: string,
  nowMs: number,
  reason: string,
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${String(nowMs).padStart(15, "0")}-${reason}.db`);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  database.run(sql`VACUUM INTO ${part}`);
  syncFile(part);
  renameSync(part, path);
  syncFolder(folder);
  const older = readdirSync(folder)
    .filter((name) => name.endsWith(".db"))
    .sort()
    .slice(0, -keptSnapshots);
  for (const name of older) rmSync(join(folder, name), { force: true });
  return path;
}

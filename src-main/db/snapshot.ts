import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { syncFile } from "#main/files/sync-file.ts";
import { syncFolder } from "#main/files/write-atomic.ts";
import type { Drizzled } from "#main/db/drizzled.ts";

/** Copies kept; older ones are removed. */
const keptSnapshots = 10;

/** A database of this size is copied before anybody notices. */
const usualBytes = 32 * 1024 * 1024;
type AnyDatabase = Pick<Drizzled<Record<string, unknown>>, "run" | "$client">;

/** Which copy: it goes to `folder` as `<nowMs>-<reason>.db`, so that names sort by age; the newest ten are kept. */
export interface SnapshotWish {
  readonly folder: string;
  readonly nowMs: number;
  readonly reason: string;
}

/**
 * Answers once there is a whole copy of the database as it stands: at once for a usual one; a large one is copied beside
 * other calls, which are answered meanwhile. Must not run inside a transaction.
 */
export function withSnapshot<Answer>(
  database: AnyDatabase,
  wish: SnapshotWish,
  answer: () => Answer,
): Answer | Promise<Answer> {
  if (sizeBytes(database) > usualBytes) return snapshotBeside(database, wish).then(answer);
  snapshotDatabase(database, wish);
  return answer();
}

/** A whole copy of the database as it stands, and its path. Must not run inside a transaction. */
export function snapshotDatabase(database: AnyDatabase, wish: SnapshotWish): string {
  const part = preparePart(wish);
  database.run(sql`VACUUM INTO ${part}`);
  syncFile(part);
  return keepPart(part, wish);
}

/** Pages that are copied at a time: some milliseconds. */
const pagesAtATime = 1000;

/** The same beside other calls; what they write meanwhile is in the copy, too. */
export async function snapshotBeside(database: AnyDatabase, wish: SnapshotWish): Promise<string> {
  const part = preparePart(wish);
  await database.$client.backup(part, { progress: () => pagesAtATime });
  const handle = await open(part, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return keepPart(part, wish);
}

const pathOf = ({ folder, nowMs, reason }: SnapshotWish): string =>
  join(folder, `${String(nowMs).padStart(15, "0")}-${reason}.db`);

function preparePart(wish: SnapshotWish): string {
  mkdirSync(wish.folder, { recursive: true });
  const part = `${pathOf(wish)}.part`;
  rmSync(part, { force: true });
  return part;
}

function keepPart(part: string, wish: SnapshotWish): string {
  const path = pathOf(wish);
  renameSync(part, path);
  syncFolder(wish.folder);
  const older = readdirSync(wish.folder)
    .filter((name) => name.endsWith(".db"))
    .sort()
    .slice(0, -keptSnapshots);
  for (const name of older) rmSync(join(wish.folder, name), { force: true });
  return path;
}

function sizeBytes({ $client }: AnyDatabase): number {
  const pragma = (name: string): number => Number($client.pragma(name, { simple: true }));
  return pragma("page_count") * pragma("page_size");
}

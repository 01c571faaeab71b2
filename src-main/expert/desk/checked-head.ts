import { stat } from "node:fs/promises";
import type { Problem } from "#shared/problem.ts";
import { ok, type Result } from "#shared/result.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import type { Databases } from "#main/db/databases.ts";
import type { World } from "#main/world.ts";

/*
 * The heads that were checked last: those on the laptop and the one on the stick. Their parts are in memory, so nobody can change
 * them after the check, and payload is hashed at every reading; with 25,000 files, looking at a stick, importing it,
 * listing and opening it need not parse the same head again and again.
 */
const lastChecked = new WeakMap<Databases, ReadonlyMap<string, OpenedHead>>();
const kept = 4;

/** The head at this path as `readHead` gives it; a file that has not changed since is not read again. */
export async function checkedHead(world: World, path: string): Promise<Result<OpenedHead, Problem>> {
  const mark = await markOf(path);
  const known = [...(lastChecked.get(world.databases) ?? [])];
  const [, same] = known.find(([each]) => each === mark) ?? [];
  if (same !== undefined) return ok(same);
  const head = await readHead(path);
  if (head.ok && mark !== undefined) {
    lastChecked.set(world.databases, new Map([...known.slice(1 - kept), [mark, head.value]]));
  }
  return head;
}

async function markOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${path} ${found.ino} ${found.size} ${found.mtimeNs}`;
}

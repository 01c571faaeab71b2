import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import type { World } from "#main/world.ts";

/** Desks whose files are being changed, by their folder. */
const busy = new Set<string>();

/** Runs what changes the desk's bundle files, one at a time. Errors: `expert/desk-busy` while another runs. */
export async function oneAtATime<Value>(
  world: World,
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  const desk = world.databases.expertFolder;
  if (busy.has(desk)) return err({ kind: "expert/desk-busy" });
  busy.add(desk);
  try {
    return await work();
  } finally {
    busy.delete(desk);
  }
}

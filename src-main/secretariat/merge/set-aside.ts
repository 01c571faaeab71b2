import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RoundId } from "#shared/ids.ts";
import type { Databases } from "#main/db/databases.ts";

/** Where sealed files lie until their plan is confirmed: two hundred would fill the memory, and the stick may be gone. */
export const asideFolder = (databases: Databases, round: RoundId): string =>
  join(databases.roundFolder(round), "set-aside");

/** Removes what was put aside for plans that are no longer held. */
export function sweepAside(databases: Databases, round: RoundId, held: ReadonlySet<string>): void {
  const folder = asideFolder(databases, round);
  try {
    for (const name of readdirSync(folder))
      if (!held.has(name.replace(/\.pss$/, ""))) rmSync(join(folder, name), { force: true });
  } catch {
    // Nothing was put aside yet, or the disk holds it fast: it is tried again with the next plan.
  }
}

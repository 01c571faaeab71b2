import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { World } from "#main/world.ts";

/** The database of a round. Errors: `bundle/round-unknown`. */
export function roundDatabase(world: Pick<World, "databases">, round: RoundId): Result<SecretariatDatabase, Problem> {
  const db = world.databases.round(round);
  return db === undefined ? err({ kind: "bundle/round-unknown" }) : ok(db);
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { GrantId, RoundId } from "#shared/ids.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

/** A real round without a key, through the core's own calls. */
export interface KeyRound {
  readonly core: TempCore;
  readonly round: RoundId;
  readonly db: SecretariatDatabase;
  /** A new empty folder and its grant. */
  readonly stick: (name: string) => { readonly folder: string; readonly grant: GrantId };
}

/** Gone when the test ends. */
export async function createKeyRound(seed = "keys"): Promise<KeyRound> {
  const core = createTempCore(seed);
  onTestFinished(() => core.close());
  const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: false, by: "周敏" });
  const db = core.world.databases.round(round);
  if (db === undefined) throw new Error("no database");
  return {
    core,
    round,
    db,
    stick(name) {
      const folder = join(core.folder, name);
      mkdirSync(folder);
      return { folder, grant: core.world.grants.grant(folder) };
    },
  };
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { RoundId } from "#shared/ids.ts";
import { parserLimits } from "#main/parsers/parser-limits.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

export const by = "测试员";

/** A core with a practice round and an empty folder for what is delivered. */
export interface IntakeRound {
  readonly core: TempCore;
  readonly round: RoundId;
  readonly folder: string;
}

/** Makes it; the caller closes the core. */
export async function makeIntakeRound(limits = parserLimits): Promise<IntakeRound> {
  const core = createTempCore("test", limits);
  const folder = join(core.folder, "来件");
  mkdirSync(folder);
  const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by });
  return { core, round, folder };
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { generateSample } from "#main/sample/generate-sample.ts";
import { createRound } from "#main/secretariat/rounds/create-round.ts";
import type { CallContext } from "#main/world.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** Writes a made-up delivery and roster below the data folder and opens a practice round for them. */
export async function createSampleRound(
  input: Input<"rounds/sample">,
  context: CallContext,
): Promise<Result<Output<"rounds/sample">, Problem>> {
  const { candidates, experts, seed, faults, light = false, by } = input;
  const name = [candidates, experts, seed, ...(faults ? ["faults"] : []), ...(light ? ["light"] : [])].join("-");
  const folder = freeFolder(join(context.dataFolder, "samples", name));
  const { assets, signal } = context;
  try {
    const sample = await generateSample(
      { folder, candidates, experts, seed, faults, light },
      {
        assets,
        signal,
        progress: (done, total, label) =>
          context.progress({ phase: "generate", done, total, unit: "candidates", label }),
      },
    );
    const round = createRound(context, { preset: "cast-2023", practice: true, by });
    if (!round.ok) return round;
    const delivery = context.grants.grant(sample.deliveryFolder);
    const roster = context.grants.grant(sample.rosterPath);
    return ok({ round: round.value.round, delivery, roster, folder });
  } catch (fault) {
    if (signal.aborted || !(fault instanceof Error) || !("code" in fault)) throw fault;
    return err({ kind: "file/unwritable", facts: { name: "samples", reason: String(fault.code) } });
  }
}

/** A folder that is not there yet, because an earlier practice round may still need the files of its own. */
function freeFolder(wanted: string): string {
  let folder = wanted;
  for (let turn = 2; existsSync(folder); turn += 1) folder = `${wanted}-${turn}`;
  return folder;
}

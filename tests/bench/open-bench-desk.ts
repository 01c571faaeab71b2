import { rmSync } from "node:fs";
import { createBenchCore, type BenchCore } from "#tests/bench/bench-core.ts";
import type { BenchBundle } from "#tests/bench/data/bench-data.ts";

/** The desk of the expert of a bundle, pledged; volumes are read where they lie. */
export async function openBenchDesk(dataFolder: string, { folder, bundle, code }: BenchBundle): Promise<BenchCore> {
  rmSync(dataFolder, { recursive: true, force: true });
  const core = createBenchCore(dataFolder);
  await core.must("desk/import", { sources: [core.grant(folder)], place: "stick", acceptKey: false });
  await core.must("desk/activate", { bundle, code });
  await core.must("review/pledge", { bundle });
  return core;
}

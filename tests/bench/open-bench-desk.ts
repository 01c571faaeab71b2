import { rmSync } from "node:fs";
import type { BenchBundle } from "#tests/bench/data/bench-data.ts";
import { startServedCore, type ServedCore } from "#tests/bench/served-core.ts";

/** The desk of the expert of a bundle, pledged; volumes are read where they lie. */
export async function openBenchDesk(root: string, dataFolder: string, source: BenchBundle): Promise<ServedCore> {
  const { folder, bundle, code } = source;
  rmSync(dataFolder, { recursive: true, force: true });
  const core = startServedCore(root, dataFolder);
  await core.must("desk/import", { sources: [await core.grant(folder)], place: "stick", acceptKey: false });
  await core.must("desk/activate", { bundle, code });
  await core.must("review/pledge", { bundle });
  return core;
}

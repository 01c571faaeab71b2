import { join } from "node:path";
import { startServedCore } from "#tests/bench/served-core.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
import { firstScore } from "#tests/drills/first-score.ts";
import { idsOf } from "#tests/drills/stages.ts";

/*
 * A program of its own that stands for main: starts the built core on a data folder and scores without end. Says the
 * core's process, and each total that was saved.
 */
const [folder = "", facts = "{}"] = process.argv.slice(2);
const known = JSON.parse(facts) as StageFacts;
const { bundle } = idsOf(known);
const core = startServedCore(join(import.meta.dirname, "../../.."), folder);
await core.must("desk/activate", { bundle, code: known.code });
const { key, criterion } = await firstScore(core, bundle);
/** Goes on only when it is said: what still waited in this process would die with it, and its saved score look like a lost one. */
const tell = (told: object): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(told, (fault: Error | null) => (fault === null ? resolve() : reject(fault)));
  });
await tell({ core: core.pid });
for (let turn = 0; ; turn += 1) {
  const tenths = (turn % (criterion.maxTenths / criterion.stepTenths)) * criterion.stepTenths;
  await tell({ next: tenths });
  await core.must("review/save-score", { ...key, tenths });
  await tell({ saved: tenths });
}

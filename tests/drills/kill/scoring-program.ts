import { join } from "node:path";
import { startServedCore } from "#tests/bench/served-core.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
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
const { candidates, categories } = await core.must("review/overview", { bundle });
const [first] = candidates;
const criterion = categories.find(({ id }) => id === first?.category)?.rubric.criteria[0];
if (first === undefined || criterion === undefined) throw new Error("nothing to score");
process.send?.({ core: core.pid });
for (let turn = 0; ; turn += 1) {
  const tenths = (turn % (criterion.maxTenths / criterion.stepTenths)) * criterion.stepTenths;
  process.send?.({ next: tenths });
  await core.must("review/save-score", { bundle, candidate: first.id, criterion: criterion.id, tenths });
  process.send?.({ saved: tenths });
}

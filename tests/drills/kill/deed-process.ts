import { startComputer } from "#tests/drills/computer.ts";
import type { StageFacts } from "#tests/drills/drill.ts";
import { deedOf } from "#tests/drills/kill/deeds.ts";

/*
 * A program of its own that does one deed on a data folder: `deed-process.ts NAME DATA OUTSIDE FACTS`. Says `begun`,
 * each part that was saved, and `done`.
 */
const [name = "", dataFolder = "", outside = "", facts = "{}"] = process.argv.slice(2);
const known = JSON.parse(facts) as StageFacts;
const deed = deedOf(name);
let isPrepared = false;
let hasBegun = false;
function begin(): void {
  if (!hasBegun) process.send?.("begun");
  hasBegun = true;
}
const computer = startComputer(dataFolder, Date.now, ({ phase }) => {
  if (isPrepared && phase === deed.beginsWith) begin();
});
await deed.prepare(computer, known);
isPrepared = true;
if (deed.beginsWith === undefined) begin();
await deed.run(computer, known, outside, () => void process.send?.("saved"));
process.send?.("done");
await computer.close();
process.disconnect();

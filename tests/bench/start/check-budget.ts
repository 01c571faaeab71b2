import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMet } from "#tests/bench/bench.ts";
import { createBenchData } from "#tests/bench/data/bench-data.ts";
import { lineText } from "#tests/bench/report.ts";
import { budgetFile, measureStart } from "#tests/bench/start/measure-start.ts";

/*
 * Start, idle memory and size against what was written down: `npm run budget`. Ends with 1 when something is more than
 * a fifth above it. `--record` writes down what is found now.
 */
const root = join(import.meta.dirname, "../../..");
const say = (text: string): void => void process.stdout.write(`${text}\n`);
mkdirSync(join(root, ".cache"), { recursive: true });
const folder = mkdtempSync(join(root, ".cache/budget-"));
try {
  const data = createBenchData(folder, true, say);
  const lines = await measureStart({ rounds: 3, small: true, huge: false, root, folder, data, note: say });
  for (const line of lines) say(lineText(line));
  if (process.argv.includes("--record")) {
    const recorded = Object.fromEntries(lines.map(({ what, found }) => [what, Number(found.toFixed(2))]));
    writeFileSync(join(root, budgetFile), `${JSON.stringify(recorded, null, 2)}\n`);
    say(`written down in ${budgetFile}`);
  } else if (lines.some((line) => isMet(line) === false)) {
    say("more than a fifth above what was written down");
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

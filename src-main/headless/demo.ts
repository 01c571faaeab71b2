import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createComputer, DemoStopped } from "#main/headless/demo-core.ts";
import { reviewAll } from "#main/headless/demo-experts.ts";
import { drawScores } from "#main/headless/demo-model.ts";
import { prepareRound } from "#main/headless/demo-office.ts";
import { demoUsage, readDemoOptions, type DemoOptions } from "#main/headless/demo-options.ts";
import { printResult } from "#main/headless/demo-report.ts";
import { selectAll } from "#main/headless/demo-selection.ts";
import { createTerminal } from "#main/headless/demo-terminal.ts";

/*
 * The whole way of the data without a screen: the same calls that the app's screens make, on an office computer and
 * a laptop that share nothing but the files on the «stick».
 */

/** 2023-12-04 09:00 in Beijing: after the deadline of the sample round. */
const startMs = Date.UTC(2023, 11, 4, 1);
const marker = "pingshen-demo";

/** Only a folder that a demo made is emptied. */
function prepareFolder(folder: string): boolean {
  if (existsSync(folder)) {
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(marker)) return false;
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, marker), "made by the demo; its next run empties this folder\n");
  return true;
}

async function runDemo(options: DemoOptions): Promise<number> {
  const terminal = createTerminal(options.language, performance.now());
  if (!prepareFolder(options.folder)) {
    terminal.line(`${options.folder}: this folder holds files that no demo made; choose another one with --out`);
    return 2;
  }
  const office = createComputer(join(options.folder, "office"), `office:${String(options.seed)}`, startMs, terminal);
  const laptop = createComputer(join(options.folder, "laptop"), `laptop:${String(options.seed)}`, startMs, terminal);
  try {
    const prepared = await prepareRound(office, options, terminal);
    const model = drawScores(prepared.rules, prepared.admitted, prepared.experts, options.seed, options.halfPoint);
    laptop.wait(7);
    const handedIn = await reviewAll(laptop, prepared, model, options, terminal);
    office.wait(9);
    const { cutLine, written } = await selectAll(office, prepared, handedIn, options, terminal);
    printResult(cutLine, written, model.plantedTie, [prepared.bundle.folder, handedIn, written.folder], terminal);
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    terminal.step(
      { zh: "完成；内存峰值 {{peakMegabytes}} MB", en: "Done; peak memory {{peakMegabytes}} MB" },
      { peakMegabytes },
    );
    return 0;
  } catch (fault) {
    if (!(fault instanceof DemoStopped)) throw fault;
    return 1;
  } finally {
    await office.close();
    await laptop.close();
  }
}

const options = readDemoOptions(process.argv.slice(2), process.env);
if (options.ok) process.exitCode = await runDemo(options.value);
else {
  process.stderr.write(`${options.error}\n${demoUsage}\n`);
  process.exitCode = 2;
}

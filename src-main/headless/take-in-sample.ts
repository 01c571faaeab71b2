import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createComputer } from "#main/headless/demo-core.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";
import { compareFindings } from "#main/sample/faults/compare-findings.ts";
import type { PlantedFault } from "#main/sample/faults/plant-faults.ts";

const usage = `Takes in a made-up round, says whether every planted fault was found and nothing else, and takes it in again.
  npm run sample -- --out DIR --candidates 2500 --faults --light
  npm run take-in -- DIR`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const by = "take-in";

/** Answers whether everything agreed. */
async function takeIn(folder: string, key: readonly PlantedFault[], dataFolder: string): Promise<boolean> {
  const quiet: Terminal = {
    language: "en",
    step: () => undefined,
    progress: () => undefined,
    line: say,
    problem: problemLine,
  };
  const office = createComputer(dataFolder, "take-in", Date.UTC(2023, 11, 1, 1), quiet);
  try {
    const { round } = await office.call("rounds/create", { preset: "cast-2023", practice: true, by });
    const run = async () => {
      const startedMs = performance.now();
      const answer = await office.call("intake/run", { round, delivery: office.grant(join(folder, "delivery")), by });
      return { answer, seconds: ((performance.now() - startedMs) / 1000).toFixed(1) };
    };
    const first = await run();
    const { candidates, files, bytes, filesRead } = first.answer;
    say(
      `${candidates} candidates, ${files} files, ${(bytes / 1e6).toFixed(0)} MB in ${first.seconds} s; read ${filesRead}`,
    );
    const { rows } = await office.call("screening/list", { round });
    const findings = await office.call("screening/findings", { round });
    const { planted, found, missed, wrong } = compareFindings(key, rows, findings);
    const { error, warning, remark } = first.answer.findings;
    say(`findings: ${error} errors, ${warning} warnings, ${remark} remarks`);
    say(`planted ${planted}, found ${found}, missed ${missed.length}, false ${wrong.length}`);
    for (const line of missed) say(`  missed  ${line}`);
    for (const line of wrong) say(`  false   ${line}`);
    const second = await run();
    say(`again, nothing changed: read ${second.answer.filesRead} files in ${second.seconds} s`);
    return missed.length === 0 && wrong.length === 0 && second.answer.filesRead === 0;
  } finally {
    await office.close();
  }
}

const problemLine = (name: string, problem: unknown): void => say(`${name}: ${JSON.stringify(problem)}`);

const folder = resolve(process.argv[2] ?? "");
const keyFile = join(folder, "faults.json");
if (process.argv[2] === undefined || !existsSync(keyFile)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const dataFolder = mkdtempSync(join(tmpdir(), "pingshen-take-in-"));
  try {
    const key = JSON.parse(readFileSync(keyFile, "utf8")) as PlantedFault[];
    if (!(await takeIn(folder, key, dataFolder))) process.exitCode = 1;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

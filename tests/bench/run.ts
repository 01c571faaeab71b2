import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { isMet, type Bench } from "#tests/bench/bench.ts";
import { measureBuild } from "#tests/bench/build-bundle.ts";
import { measureScreen } from "#tests/bench/candidates-on-screen.ts";
import { createBenchData } from "#tests/bench/data/bench-data.ts";
import { measureDesk } from "#tests/bench/desk.ts";
import { describeMachine } from "#tests/bench/describe-machine.ts";
import { measurePictures } from "#tests/bench/draw-pictures.ts";
import { measureImport } from "#tests/bench/import-bundle.ts";
import { measureRows } from "#tests/bench/insert-rows.ts";
import { measurePhotos } from "#tests/bench/open-photos.ts";
import { measureScoreFiles } from "#tests/bench/open-score-files.ts";
import { measureRanking } from "#tests/bench/rank-candidates.ts";
import { lineText, writeReport, type Measured } from "#tests/bench/report.ts";
import { readOptions } from "#tests/bench/run-options.ts";
import { measureVideo } from "#tests/bench/seek-video.ts";
import { measureStart } from "#tests/bench/start/measure-start.ts";
import { measureIntake } from "#tests/bench/take-in.ts";
import { measureVerify } from "#tests/bench/verify-in-place.ts";

/** Every benchmark, in the order in which they run. */
const benches: readonly Bench[] = [
  { name: "verify", measure: measureVerify },
  { name: "import", measure: measureImport },
  { name: "screen", measure: measureScreen },
  { name: "photo", measure: measurePhotos },
  { name: "video", measure: measureVideo },
  { name: "build", measure: measureBuild },
  { name: "pictures", measure: measurePictures },
  { name: "scores", measure: measureScoreFiles },
  { name: "intake", measure: measureIntake },
  { name: "rows", measure: measureRows },
  { name: "ranking", measure: measureRanking },
  { name: "desk", measure: measureDesk },
  { name: "start", measure: measureStart },
];

const root = join(import.meta.dirname, "../..");
const allNames = benches.map(({ name }) => name);
const options = readOptions(process.argv.slice(2));
const unknown = options.only.filter((name) => !allNames.includes(name));
if (unknown.length > 0) throw new Error(`no such benchmark: ${unknown.join(", ")}`);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = options.data === undefined ? temporaryFolder() : resolve(options.data);
mkdirSync(folder, { recursive: true });
const machine = describeMachine(folder);
say(machine);
try {
  const measured = await measureAll();
  const lines = measured.flatMap((one) => one.lines);
  const missed = lines.filter((line) => isMet(line) === false).length;
  say(`\n${lines.length} numbers; ${missed === 0 ? "every target met" : `${missed} targets not met`}`);
  if (options.write) await writeReport(join(root, "docs/benchmarks.md"), heading(), measured, allNames);
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<readonly Measured[]> {
  const { rounds, small, huge, only } = options;
  const note = (text: string): void => say(`  … ${text}`);
  const data = createBenchData(folder, small, note);
  const all: Measured[] = [];
  for (const bench of benches.filter(({ name }) => only.length === 0 || only.includes(name))) {
    say(`\n${bench.name}`);
    const lines = await bench.measure({ rounds, small, huge, root, folder, data, note });
    for (const line of lines) say(lineText(line));
    all.push({ name: bench.name, lines });
  }
  return all;
}

function heading(): string {
  const day = new Date().toISOString().slice(0, 10);
  const size = options.small ? "A quick try with 240 MB; t" : "T";
  return `Measured ${day} on ${machine}. ${size}he medians of ${options.rounds} rounds, with the fastest and the slowest round in brackets.`;
}

/** Beside the checkout's other caches: the same disk as the project. */
function temporaryFolder(): string {
  mkdirSync(join(root, ".cache"), { recursive: true });
  return mkdtempSync(join(root, ".cache/bench-"));
}

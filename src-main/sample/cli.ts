import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { generateSample, type SampleOptions } from "#main/sample/generate-sample.ts";

const usage = `Writes a made-up round as a secretariat receives it.
  npm run sample -- --out DIR [--candidates 320] [--experts 9] [--seed 1] [--faults] [--light]
    --out         folder to write into; it must be new or empty
    --candidates  nominations, 12 to 3000
    --experts     experts, each on all four panels, 3 to 30
    --seed        whole number; the same seed gives the same files
    --faults      plants the faults of docs/sample-faults.md and writes faults.json
    --light       small patchworks instead of drawn photos, filled up with empty space: for thousands of candidates`;

/** The options, or what is wrong with the arguments. */
function readArguments(argv: readonly string[]): SampleOptions | string {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: { type: "string" },
      candidates: { type: "string", default: "320" },
      experts: { type: "string", default: "9" },
      seed: { type: "string", default: "1" },
      faults: { type: "boolean", default: false },
      light: { type: "boolean", default: false },
    },
  });
  if (values.out === undefined || values.out === "") return "--out is missing: name the folder to write into.";
  const folder = resolve(values.out);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return `${folder} is not empty; nothing was written. Choose a new folder.`;
  const candidates = wholeNumber(values.candidates, 12, 3000);
  if (candidates === undefined)
    return `--candidates must be a whole number from 12 to 3000, not "${values.candidates}".`;
  const experts = wholeNumber(values.experts, 3, 30);
  if (experts === undefined) return `--experts must be a whole number from 3 to 30, not "${values.experts}".`;
  const seed = wholeNumber(values.seed, 0, Number.MAX_SAFE_INTEGER);
  if (seed === undefined) return `--seed must be a whole number from 0, not "${values.seed}".`;
  return { folder, candidates, experts, seed, faults: values.faults, light: values.light };
}

function wholeNumber(text: string, from: number, to: number): number | undefined {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
}

function optionsOrRefuse(): SampleOptions {
  try {
    const options = readArguments(process.argv.slice(2));
    return typeof options === "string" ? refuse(options) : options;
  } catch (fault) {
    // parseArgs throws on names that it does not know and on names without a value.
    return refuse(fault instanceof Error ? fault.message : String(fault));
  }
}

const options = optionsOrRefuse();
const stop = new AbortController();
process.once("SIGINT", () => stop.abort(new Error("Stopped; the folder holds a part of the round.")));
const startedMs = performance.now();
let shownMs = 0;
try {
  const summary = await generateSample(options, {
    assets: shippedAssets(),
    signal: stop.signal,
    progress(done, total, label) {
      if (done < total && performance.now() - shownMs < 1000) return;
      shownMs = performance.now();
      process.stdout.write(`${done}/${total} ${label}\n`);
    },
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const megabytes = (summary.bytes / 1_000_000).toFixed(0);
  process.stdout.write(`${summary.files} files, ${megabytes} MB in ${seconds} s\n`);
  process.stdout.write(`delivery  ${summary.deliveryFolder}\nexperts   ${summary.roster}\n`);
  if (summary.faultsFile !== undefined) process.stdout.write(`faults    ${summary.faultsFile}\n`);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}

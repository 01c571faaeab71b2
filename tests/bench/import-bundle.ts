import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { materialsOf, writeBenchBundle } from "#tests/bench/data/bench-data.ts";
import { runShell, settleDisk } from "#tests/bench/run-program.ts";
import { startServedCore } from "#tests/bench/served-core.ts";
import { asSeconds, median, takeTurns, timed } from "#tests/bench/take-turns.ts";
import { folderBytes, watchFolder } from "#tests/bench/watch-folder.ts";

const stickBytesPerSecond = 150e6;
const mebibyte = 2 ** 20;

interface Imported {
  readonly ms: number;
  /** Resident memory of the core before the import, and the most that it had. */
  readonly emptyBytes: number;
  readonly peakBytes: number;
  /** More than the bundle itself took in the end. */
  readonly extraBytes: number;
}

/** Importing a bundle: against `cp` and `sync`, from a slow stick, and what it takes of disk and memory. */
export async function measureImport(run: BenchRun): Promise<readonly Line[]> {
  const { rounds, data, folder, note, huge, root } = run;
  const source = (await data.bundle()).folder;
  const target = join(folder, "import-target");
  await runShell("cat * > /dev/null", source);
  const imports: Imported[] = [];
  const times = await takeTurns(rounds, {
    ours: async () => {
      const imported = await importInto(root, target, source);
      imports.push(imported);
      return imported.ms;
    },
    cp: async () => {
      await prepare(target);
      return runShell(`cp '${source}'/*.ps[bv] '${target}' && sync -f '${target}'`, source);
    },
  });
  note(`import: from a stick of ${stickBytesPerSecond / 1e6} MB/s`);
  const slow = await takeTurns(Math.min(rounds, 3), {
    ours: async () => (await importInto(root, target, source, stickBytesPerSecond)).ms,
  });
  const pureMs = (bytesOf(source) / stickBytesPerSecond) * 1000;
  const volumeBytes = largestVolume(source);
  const extraBytes = Math.max(...imports.map((each) => each.extraBytes));
  return [
    {
      what: "import ÷ cp and sync",
      found: median(times.ours) / median(times.cp),
      unit: "×",
      target: { atMost: 1.25 },
      beside: `${asSeconds(times.ours)} against ${asSeconds(times.cp)}`,
    },
    {
      what: "import from a stick of 150 MB/s ÷ pure transfer time",
      found: median(slow.ours) / pureMs,
      unit: "×",
      target: { atMost: 1.05 },
      beside: `${asSeconds(slow.ours)} against ${(pureMs / 1000).toFixed(2)} s`,
    },
    {
      what: "import: disk beyond the bundle's own size",
      found: extraBytes / 1e6,
      unit: "MB",
      target: { atMost: volumeBytes / 1e6 },
      beside: `the largest volume has ${(volumeBytes / 1e6).toFixed(0)} MB`,
    },
    memoryLine("import: peak memory of the core", imports),
    ...(huge ? [await measureHuge(run, target)] : []),
  ];
}

/** The same files ten times over, each sealed anew: 20 GB. */
async function measureHuge({ data, folder, note, root }: BenchRun, target: string): Promise<Line> {
  const { files } = await data.originals();
  const source = join(folder, "bundle-huge");
  mkdirSync(source, { recursive: true });
  note("import: sealing 20 GB");
  const once = materialsOf(files);
  await writeBenchBundle(source, "huge-v1", Array.from({ length: 10 }, () => once).flat());
  note("import: importing 20 GB");
  const imported = await importInto(root, target, source);
  const line = memoryLine(`import: peak memory of the core, ${(bytesOf(source) / 1e9).toFixed(0)} GB`, [imported]);
  for (const each of [source, target]) rmSync(each, { recursive: true });
  return { ...line, beside: `${line.beside}; ${(imported.ms / 1000).toFixed(1)} s` };
}

function memoryLine(what: string, imports: readonly Imported[]): Line {
  const peak = Math.max(...imports.map(({ peakBytes }) => peakBytes));
  const empty = median(imports.map(({ emptyBytes }) => emptyBytes));
  const beside = `worker threads included; the core had ${(empty / mebibyte).toFixed(0)} MiB before`;
  return { what, found: peak / mebibyte, unit: "MiB", target: { atMost: 256 }, beside };
}

async function importInto(root: string, target: string, from: string, bytesPerSecond?: number): Promise<Imported> {
  await prepare(target);
  const core = startServedCore(root, target, { bytesPerSecond });
  const source = await core.grant(from);
  await core.must("desk/list", {});
  const emptyBytes = core.memory()?.nowBytes ?? NaN;
  const watch = watchFolder(target);
  const ms = await timed(() => core.must("desk/import", { sources: [source], place: "laptop", acceptKey: false }));
  const peak = watch.stop();
  const peakBytes = core.memory()?.peakBytes ?? NaN;
  await core.close();
  return { ms, emptyBytes, peakBytes, extraBytes: Math.max(0, peak - folderBytes(target)) };
}

async function prepare(target: string): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await settleDisk();
}

const sizesIn = (folder: string, ending: RegExp): number[] =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => statSync(join(folder, name)).size);
const bytesOf = (folder: string): number => sizesIn(folder, /\.ps[bv]$/).reduce((sum, size) => sum + size, 0);
const largestVolume = (folder: string): number => Math.max(...sizesIn(folder, /\.psv$/));

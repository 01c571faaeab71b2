import { rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import type { BenchBundle } from "#tests/bench/data/bench-data.ts";
import { writeIndexBundle } from "#tests/bench/data/index-bundle.ts";
import { runShell, settleDisk } from "#tests/bench/run-program.ts";
import { startServedCore } from "#tests/bench/served-core.ts";
import { asMs, median, timed } from "#tests/bench/take-turns.ts";

/** A thumbnail of 480 px, sealed. */
const thumbnailBytes = 50_000;
const steps = ["inspect", "import", "activate", "overview"] as const;

/** Milliseconds of each step. */
type ScreenTimes = Readonly<Record<(typeof steps)[number] | "candidates", number>>;

/** From a chosen bundle to its candidates on screen, for a bundle of 2 GB and for one with 25,000 files. */
export async function measureScreen(run: BenchRun): Promise<readonly Line[]> {
  const usual = await run.data.bundle();
  const many = await run.data.prepared("index-2500", (folder) => writeIndexBundle(folder, 2500, thumbnailBytes));
  return [
    ...(await measureOne(run, "the 2 GB bundle", usual)),
    ...(await measureOne(run, "2,500 candidates with 25,000 files", many)),
  ];
}

async function measureOne(run: BenchRun, which: string, source: BenchBundle): Promise<readonly Line[]> {
  const { folder, headPath } = source;
  const times: ScreenTimes[] = [];
  await runShell(`cat '${headPath}' > /dev/null`, folder);
  for (let round = 0; round < run.rounds; round += 1) {
    const dataFolder = join(run.folder, "screen");
    rmSync(dataFolder, { recursive: true, force: true });
    await settleDisk();
    times.push(await openOnce(run.root, dataFolder, source));
    rmSync(dataFolder, { recursive: true, force: true });
  }
  const each = steps.map((step) => `${step} ${asMs(times.map((one) => one[step]))}`);
  const rest = times.map((one) => one.import + one.activate + one.overview);
  const what = `candidates on screen, ${which}`;
  return [
    {
      what: `${what}: until it is seen what was chosen`,
      found: median(times.map((one) => one.inspect)),
      unit: "ms",
      target: { atMost: 500 },
      beside: each[0] ?? "",
    },
    {
      what: `${what}: the rest, read from the stick`,
      found: median(rest),
      unit: "ms",
      target: { atMost: 500 },
      beside: `${each.slice(1).join(", ")}; ${times[0]?.candidates ?? 0} candidates`,
    },
  ];
}

/** In a program that was just started; the list of bundles is on screen before one is chosen. */
async function openOnce(root: string, dataFolder: string, source: BenchBundle): Promise<ScreenTimes> {
  const { folder, bundle, code } = source;
  const core = startServedCore(root, dataFolder);
  await core.must("desk/list", {});
  const sources = [await core.grant(folder)];
  let candidates = 0;
  const times = {
    inspect: await timed(() => core.must("desk/inspect", { sources })),
    import: await timed(() => core.must("desk/import", { sources, place: "stick", acceptKey: false })),
    activate: await timed(() => core.must("desk/activate", { bundle, code })),
    overview: await timed(async () => {
      const overview = await core.must("review/overview", { bundle });
      candidates = overview.candidates.length;
    }),
  };
  await core.close();
  return { ...times, candidates };
}

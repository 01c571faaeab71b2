import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RoundId } from "#shared/ids.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { writeDelivery, type BenchDelivery, type DeliveryWish } from "#tests/bench/data/write-delivery.ts";
import { runShell } from "#tests/bench/run-program.ts";
import { startServedCore, type ServedCore } from "#tests/bench/served-core.ts";
import { asMs, asSeconds, median, percentile, takeTurns, timed } from "#tests/bench/take-turns.ts";

/** A page that is looked at asks again about so often. */
const pageEveryMs = 200;
const by = "bench";

interface TakenIn {
  readonly ms: number;
  readonly againMs: number;
  readonly filesAgain: number;
  readonly pageMs: readonly number[];
  readonly peakBytes: number;
}

/**
 * Taking in a delivery: against `sha256sum` of the same files, what a page waits for meanwhile, and memory.
 *
 * The round knows its candidates before, so that the list that the page asks for is as long as it will be.
 */
export async function measureIntake(run: BenchRun): Promise<readonly Line[]> {
  const { small, huge } = run;
  const candidates = small ? 32 : 320;
  return [
    ...(await measureDelivery(run, { candidates, photos: "light", sharedForms: false })),
    ...(await measureDelivery(run, { candidates, photos: "drawn", sharedForms: false })),
    ...(huge ? await measureDelivery(run, { candidates: 2500, photos: "large", sharedForms: false }) : []),
    ...(await measurePage(run, { candidates: small ? 250 : 2500, photos: "light", sharedForms: true })),
  ];
}

async function measureDelivery(
  { root, folder, data, rounds, note }: BenchRun,
  wish: DeliveryWish,
): Promise<readonly Line[]> {
  const { candidates, photos } = wish;
  const delivery = await data.prepared(`delivery-${candidates}-${photos}`, (target) => writeDelivery(target, wish));
  await runShell("find . -type f -exec cat {} + > /dev/null", delivery.folder);
  note(`intake of ${candidates}`);
  const taken: TakenIn[] = [];
  const times = await takeTurns(Math.min(rounds, 3), {
    ours: async () => {
      const one = await takeIn(root, join(folder, "intake"), delivery);
      taken.push(one);
      return one.ms;
    },
    plain: () => runShell("find . -type f -print0 | xargs -0 sha256sum > /dev/null", delivery.folder),
  });
  rmSync(join(folder, "intake"), { recursive: true, force: true });
  const { files, bytes } = delivery;
  const size = `${files} files, ${(bytes / 1e9).toFixed(1)} GB`;
  const pageMs = taken.flatMap((each) => each.pageMs);
  const peakBytes = Math.max(...taken.map((each) => each.peakBytes));
  const isDrawn = photos === "drawn";
  const what = `intake of ${candidates} candidates${isDrawn ? ", dense photos" : ""}`;
  return [
    {
      what: `${what}: rate ÷ that of sha256sum`,
      found: median(times.plain) / median(times.ours),
      unit: "×",
      // Opening a dense photo to its last line takes several times as long as any hash of it.
      ...(isDrawn ? {} : { target: { atLeast: 0.8 } }),
      beside: `${asSeconds(times.ours)} against ${asSeconds(times.plain)}; ${size}, every picture and form opened`,
    },
    {
      what: `${what}: the list of candidates meanwhile, p95`,
      found: percentile(pageMs, 0.95),
      unit: "ms",
      target: { atMost: 50 },
      beside: `p50 ${median(pageMs).toFixed(1)}, longest ${Math.max(...pageMs).toFixed(0)} ms of ${pageMs.length}; from question to answer`,
    },
    {
      what: `${what}: peak memory of the core`,
      found: peakBytes / 1e6,
      unit: "MB",
      target: { atMost: 600 },
      beside: "worker threads included",
    },
    {
      what: `${what}: again, nothing changed`,
      found: median(taken.map((each) => each.againMs)) / 1000,
      unit: "s",
      beside: `${Math.max(...taken.map((each) => each.filesAgain))} files read`,
    },
  ];
}

async function takeIn(root: string, dataFolder: string, delivery: BenchDelivery): Promise<TakenIn> {
  const { core, round } = await roundOf(root, dataFolder, delivery.tables);
  const pageMs: number[] = [];
  let isRunning = true;
  const look = async (): Promise<void> => {
    while (isRunning) {
      pageMs.push(await timed(() => core.must("screening/list", { round })));
      await new Promise((resolve) => setTimeout(resolve, pageEveryMs));
    }
  };
  const grant = await core.grant(delivery.folder);
  const looking = look();
  const ms = await timed(() => core.must("intake/run", { round, delivery: grant, by }));
  isRunning = false;
  await looking;
  const peakBytes = core.memory()?.peakBytes ?? 0;
  let filesAgain = NaN;
  const againMs = await timed(async () => {
    filesAgain = (await core.must("intake/run", { round, delivery: grant, by })).filesRead;
  });
  await core.close();
  return { ms, againMs, filesAgain, pageMs, peakBytes };
}

/** A round that knows its candidates. */
async function roundOf(
  root: string,
  dataFolder: string,
  tables: string,
): Promise<{ readonly core: ServedCore; readonly round: RoundId }> {
  rmSync(dataFolder, { recursive: true, force: true });
  const core = startServedCore(root, dataFolder);
  const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by });
  await core.must("intake/run", { round, delivery: await core.grant(tables), by });
  return { core, round };
}

/** The page of the preliminary check at full size. */
async function measurePage({ root, folder, data, note }: BenchRun, wish: DeliveryWish): Promise<readonly Line[]> {
  const { candidates } = wish;
  const delivery = await data.prepared(`delivery-${candidates}-shared`, (target) => writeDelivery(target, wish));
  note(`the page of ${candidates}`);
  const { core, round } = await roundOf(root, join(folder, "page"), delivery.folder);
  const { rows } = await core.must("screening/list", { round });
  const findings = await core.must("screening/findings", { round });
  const times = await takeTurns(40, {
    list: () => timed(() => core.must("screening/list", { round })),
    decide: () => {
      const at = Math.floor(Math.random() * rows.length);
      const chosen = rows[at];
      if (chosen === undefined) throw new Error("nobody to decide");
      const outcome = at % 2 === 0 ? "rejected" : "correction";
      return timed(() =>
        core.must("screening/decide", { round, candidates: [chosen.id], outcome, reason: "材料不全", by }),
      );
    },
  });
  await core.close();
  rmSync(join(folder, "page"), { recursive: true, force: true });
  const line = (what: string, ms: readonly number[]): Line => ({
    what: `${candidates} candidates: ${what}, p95`,
    found: percentile(ms, 0.95),
    unit: "ms",
    target: { atMost: 50 },
    beside: `${asMs(ms)}; ${findings.length} findings; from question to answer`,
  });
  return [line("the list", times.list), line("one decision, checked and on disk", times.decide)];
}

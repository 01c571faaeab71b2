import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { openBenchDesk } from "#tests/bench/open-bench-desk.ts";
import { chanceNumbers } from "#tests/bench/data/chance-bytes.ts";
import { dropCaches, runShell } from "#tests/bench/run-program.ts";
import { percentile, timed } from "#tests/bench/take-turns.ts";

const opened = 200;
const wantedBytes = 2_000_000;

/** A photo of 2 MB as the core gives it to a page: looked up, read, hashed, opened. */
export async function measurePhotos({ data, folder, note, root }: BenchRun): Promise<readonly Line[]> {
  const source = await data.bundle();
  const { files } = await data.originals();
  const desk = await openBenchDesk(root, join(folder, "photos"), source);
  const paths = source.paths.flat();
  const photos = files
    .map((file, at) => ({ ...file, url: `mat://bundle/${source.bundle}/${paths[at] ?? ""}` }))
    .filter(({ kind }) => kind === "photo")
    .sort((one, other) => Math.abs(one.sizeBytes - wantedBytes) - Math.abs(other.sizeBytes - wantedBytes))
    .slice(0, opened);
  const random = chanceNumbers(7);
  const order = Array.from({ length: opened }, () => photos[random(0, photos.length - 1)] ?? photos[0]).filter(
    (photo) => photo !== undefined,
  );
  const openOne = ({ url, sizeBytes }: (typeof photos)[number]): Promise<number> =>
    desk.readMaterial(url, 0, sizeBytes);
  const series = async (work: (photo: (typeof photos)[number]) => Promise<number>): Promise<readonly number[]> => {
    const times: number[] = [];
    for (const photo of order) times.push(await work(photo));
    return times;
  };
  await runShell("cat * > /dev/null", source.folder);
  await series(openOne);
  const warm = await series(openOne);
  const plain = await series(({ path }) => timed(() => readFile(path)));
  const cold = (await dropCaches()) ? await series(openOne) : undefined;
  if (cold === undefined) note("photos: the page cache cannot be dropped here, nothing cold is measured");
  await desk.close();
  const told = (times: readonly number[]): string =>
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  const what = "photo of 2 MB read, verified and opened, p95";
  const warmLine: Line = {
    what: `${what}, warm`,
    found: percentile(warm, 0.95),
    unit: "ms",
    target: { atMost: 15 },
    beside: `${told(warm)}; the unsealed file by readFile: ${told(plain)}`,
  };
  if (cold === undefined) return [warmLine];
  return [warmLine, { what: `${what}, cold`, found: percentile(cold, 0.95), unit: "ms", beside: told(cold) }];
}

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { _electron, type Page } from "@playwright/test";
import { ensureBuilt } from "#build/ensure-built.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { openBenchDesk } from "#tests/bench/open-bench-desk.ts";
import { seekInPage } from "#tests/bench/seek-in-page.ts";
import type { BenchBundle } from "#tests/bench/data/bench-data.ts";
import { canEncode, videoBundle } from "#tests/bench/data/video-bundle.ts";
import { runShell } from "#tests/bench/run-program.ts";
import { asMs, median, percentile } from "#tests/bench/take-turns.ts";
import { chooseNext } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

const seeks = 15;

/** A video of 200 MB from its middle: the first bytes out of the core, and the first frame in a real Chromium. */
export async function measureVideo(run: BenchRun): Promise<readonly Line[]> {
  const source = await videoBundle(run.data);
  await runShell("cat * > /dev/null", source.folder);
  const inCore = await measureCore(run, source);
  if (canEncode()) return [inCore, ...(await measureWindow(run, source))];
  run.note("VIDEO SKIPPED: there is no ffmpeg to make an H.264 video, so no frame was waited for");
  return [inCore];
}

async function measureCore({ folder, root }: BenchRun, source: BenchBundle): Promise<Line> {
  const desk = await openBenchDesk(root, join(folder, "video-desk"), source);
  const times: number[] = [];
  for (let at = 0; at < 100; at += 1) times.push(await desk.readMaterial(urlOf(source), 1_900_000 * at + 777, 1));
  await desk.close();
  return {
    what: "video of 200 MB, a range from its middle: first bytes in the core, p95",
    found: percentile(times, 0.95),
    unit: "ms",
    beside: `p50 ${percentile(times, 0.5).toFixed(1)} ms`,
  };
}

async function measureWindow({ root, folder }: BenchRun, source: BenchBundle): Promise<readonly Line[]> {
  ensureBuilt(root);
  const userFolder = join(folder, "video-user");
  rmSync(userFolder, { recursive: true, force: true });
  const app = await _electron.launch({
    executablePath: process.env["ELECTRON"] ?? join(root, "tests/standin/electron"),
    args: [root, `--user-data-dir=${userFolder}`],
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForURL((url) => url.protocol !== "about:");
    await chooseNext(app, [headOf(source)]);
    const { chosen } = await must(page, "dialog/choose", { purpose: "bundle-source" });
    const { bundle, code } = source;
    const sources = chosen.map(({ grant }) => grant);
    await must(page, "desk/import", { sources, place: "stick", acceptKey: false });
    await must(page, "desk/activate", { bundle, code });
    await must(page, "review/pledge", { bundle });
    const { openMs, seekMs } = await page.evaluate(seekInPage, { url: inBrowser(page, urlOf(source)), seeks });
    return [
      {
        what: "video of 200 MB in Chromium: from a seek to its first frame",
        found: median(seekMs),
        unit: "ms",
        target: { atMost: 300 },
        beside: `${asMs(seekMs)}, p95 ${percentile(seekMs, 0.95).toFixed(0)} ms, ${seeks} places; software decoding`,
      },
      {
        what: "video of 200 MB in Chromium: opened, until its length is known",
        found: openMs,
        unit: "ms",
        beside: "the index lies at the end of the file",
      },
    ];
  } finally {
    await app.close();
  }
}

const headOf = ({ folder }: BenchBundle): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(".psb")) ?? "");

const urlOf = ({ bundle, paths }: BenchBundle): string => `mat://bundle/${bundle}/${paths[0]?.[0] ?? ""}`;

/** The page's own scheme in the app, a neighbour host beside the stand-in. */
const inBrowser = (page: Page, url: string): string =>
  page.url().startsWith("app:")
    ? url
    : url.replace(/^mat:\/\/bundle/, new URL(page.url()).origin.replace("//ui.app.", "//bundle.mat."));

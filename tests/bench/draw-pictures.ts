import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { drawPicture } from "#main/secretariat/bundles/draw-picture.ts";
import { runSomeAtOnce } from "#main/secretariat/bundles/run-some-at-once.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { asSeconds, median, takeTurns, timed } from "#tests/bench/take-turns.ts";

const photos = 24;
/** As many as the bundle's build draws at once. */
const atOnce = 3;

/** Pictures a second: thumbnails alone, and what an expert sees of a picture (2560 px and thumbnail). */
export async function measurePictures({ rounds, data }: BenchRun): Promise<readonly Line[]> {
  const paths = await data.prepared("photos", writePhotos);
  const pictures = await Promise.all(paths.map((path) => readFile(path)));
  sharp.concurrency(1);
  const drawAll = (draw: (bytes: Buffer) => Promise<unknown>) => (): Promise<number> =>
    timed(() => runSomeAtOnce(pictures, atOnce, draw));
  const times = await takeTurns(rounds, { thumbnails: drawAll(drawThumbnail), both: drawAll(drawPicture) });
  const perSecond = (ms: readonly number[]): number => photos / (median(ms) / 1000);
  const meanBytes = pictures.reduce((sum, { length }) => sum + length, 0) / photos;
  const beside = `${photos} photos of 4000×3000 and ${(meanBytes / 1e6).toFixed(1)} MB in`;
  return [
    {
      what: "thumbnails of 480 px",
      found: perSecond(times.thumbnails),
      unit: "/s",
      target: { atLeast: 20 },
      beside: `${beside} ${asSeconds(times.thumbnails)}`,
    },
    {
      what: "pictures of 2560 px with their thumbnails",
      found: perSecond(times.both),
      unit: "/s",
      beside: `${beside} ${asSeconds(times.both)}`,
    },
  ];
}

/** The thumbnail alone, with the settings of `drawPicture`. */
const drawThumbnail = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { failOn: "error" })
    .autoOrient()
    .resize({ width: 480, height: 480, fit: "inside", withoutEnlargement: true, kernel: "cubic" })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 78, chromaSubsampling: "4:2:0", optimiseCoding: false })
    .toBuffer();

/** Photos whose size and detail are a camera's: soft noise over colours. */
function writePhotos(folder: string): Promise<string[]> {
  return runSomeAtOnce([...Array(photos).keys()], 2, async (at) => {
    const path = join(folder, `${at}.jpg`);
    const noise = { type: "gaussian", mean: 90 + at * 3, sigma: 42 } as const;
    const bytes = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#888888", noise } })
      .blur(1.1)
      .jpeg({ quality: 80 })
      .toBuffer();
    await writeFile(path, bytes);
    return path;
  });
}

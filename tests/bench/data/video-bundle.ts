import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSha256 } from "#main/crypto/crypto.ts";
import { feedRange } from "#main/bundle-format/read-range.ts";
import { open } from "node:fs/promises";
import { fillWithChance } from "#tests/bench/data/chance-bytes.ts";
import { writeBenchBundle, type BenchBundle, type BenchData } from "#tests/bench/data/bench-data.ts";
import { hasProgram, runShell } from "#tests/bench/run-program.ts";

/** Whether a real video can be made here. */
export const canEncode = (): boolean => hasProgram("ffmpeg");

// 20 seconds of moving noise at 8 Mbit/s, a key frame every two seconds, ten times over; the index at its end, as cameras write it.
const encode = [
  "ffmpeg -loglevel error -y -f lavfi -i 'testsrc2=size=1920x1080:rate=25,noise=alls=20:allf=t' -t 20",
  "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -b:v 8M -minrate 8M -maxrate 8M -bufsize 8M part.mp4",
  "&& ffmpeg -loglevel error -y -stream_loop 9 -i part.mp4 -c copy video.mp4",
].join(" ");

/** A bundle with one video of about 200 MB; bytes without pattern where there is no ffmpeg. */
export const videoBundle = (data: BenchData): Promise<BenchBundle> =>
  data.prepared(canEncode() ? "video" : "video-of-chance", async (folder) => {
    const source = join(folder, "video.mp4");
    if (canEncode()) await runShell(encode, folder);
    else writeChance(source);
    const sizeBytes = statSync(source).size;
    const video = { kind: "video", source, sizeBytes, sha256: await hashOf(source, sizeBytes) } as const;
    return writeBenchBundle(folder, "video-v1", [[video]]);
  });

function writeChance(path: string): void {
  const bytes = Buffer.alloc(200_000_000);
  fillWithChance(bytes, 5);
  writeFileSync(path, bytes);
}

async function hashOf(path: string, sizeBytes: number): Promise<string> {
  const file = await open(path, "r");
  const hash = createSha256();
  await feedRange(file, 0, sizeBytes, (piece) => hash.update(piece));
  await file.close();
  return hash.hex();
}

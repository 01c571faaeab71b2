import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { desc } from "drizzle-orm";
import { keptHashes, keptPath } from "#main/secretariat/kept/kept-home.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { isSystemFile } from "#shared/intake/classify-file.ts";
import type { FileSum, KeepForecast } from "#shared/ipc/keeping-calls.ts";
import { intakeKeeping } from "#shared/schema/secretariat-checked.ts";
import { readFile } from "#shared/schema/secretariat-intake.ts";

const video = /\.(?:mp4|m4v|mov|avi|wmv|mkv|flv|mpe?g|3gp|rm|rmvb|webm|vob)$/i;
const form = /\.(?:docx?|docm|wps|rtf|pdf)$/i;
/** What is in them is unpacked by the program, which keeps it anyway. */
const opened = /\.(?:zip|eml)$/i;
const deepest = 8;

/** What keeping copies of a folder would take, by sizes and names alone: no file is opened. */
export async function forecastKeeping(
  { database }: Pick<OpenRound, "database">,
  deliveryFolder: string,
  roundFolder: string,
  signal: AbortSignal,
): Promise<KeepForecast> {
  const hashes = await keptHashes(roundFolder);
  const kept = await Promise.all([...hashes].map((sha256) => stat(keptPath(roundFolder, sha256))));
  const { place, sha256, sizeBytes } = readFile;
  const read = database.select({ place, sha256, sizeBytes }).from(readFile).all();
  const isKept = new Set(
    read.filter((file) => hashes.has(file.sha256)).map((file) => `${file.sizeBytes} ${file.place}`),
  );
  let [forms, videos, others]: [FileSum, FileSum, FileSum] = [nothing, nothing, nothing];

  async function walk(folder: string, depth: number): Promise<void> {
    signal.throwIfAborted();
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < deepest) await walk(path, depth + 1);
      if (!entry.isFile() || isSystemFile(entry.name) || opened.test(entry.name)) continue;
      const { size } = await stat(path);
      if (isKept.has(`${size} ${path}`)) continue;
      if (video.test(entry.name)) videos = plus(videos, size);
      else others = plus(others, size);
      if (form.test(entry.name)) forms = plus(forms, size);
    }
  }

  await walk(deliveryFolder, 0);
  const { bavail, bsize } = await statfs(roundFolder);
  const last = database.select().from(intakeKeeping).orderBy(desc(intakeKeeping.run)).get()?.choice ?? null;
  const all = { files: videos.files + others.files, bytes: videos.bytes + others.bytes };
  const keptSum = kept.reduce((sum, { size }) => plus(sum, size), nothing);
  return { forms, withoutVideos: others, all, kept: keptSum, freeBytes: bavail * bsize, last };
}

const nothing: FileSum = { files: 0, bytes: 0 };
const plus = ({ files, bytes }: FileSum, size: number): FileSum => ({ files: files + 1, bytes: bytes + size });

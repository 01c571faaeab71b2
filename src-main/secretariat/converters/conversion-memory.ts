import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { hashFile } from "#main/files/hash-file.ts";
import { syncFile } from "#main/files/sync-file.ts";
import { syncFolder, writeAtomic } from "#main/files/write-atomic.ts";
import type { ConversionWay, Converted } from "#main/secretariat/converters/conversion.ts";

const Remembered = z.object({
  /** Of the delivered file. */
  source: z.string(),
  program: z.string(),
  settings: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  pages: z.int().optional(),
});

/** What was converted before, by the content of the original, the program with its version, and the settings. */
export interface ConversionMemory {
  /** Whether there is something remembered; its content is not looked at. */
  has(way: ConversionWay, program: string, source: string): boolean;
  /** What was made before, when it is still as it was made. */
  recall(way: ConversionWay, program: string, source: string, signal: AbortSignal): Promise<Converted | undefined>;
  /** Takes a file that was made into the memory; it is on disk when this resolves. */
  keep(
    way: ConversionWay,
    program: string,
    source: string,
    made: Pick<Converted, "path" | "sha256" | "pages">,
  ): Promise<Converted>;
}

/** Changes whenever the same program is asked for something else. */
const settingsOf: Readonly<Record<ConversionWay, string>> = {
  word: "pdf/1",
  encode: "h264-crf23-1280/1",
  rewrap: "rewrap/1",
};

/** The memory of a round, in a folder of its own below the round's. */
export function createConversionMemory(roundFolder: string): ConversionMemory {
  const home = join(roundFolder, "converted");
  const nameOf = (way: ConversionWay, program: string, source: string): string =>
    join(home, sha256Hex(canonicalJson([source, program, settingsOf[way]])).slice(0, 32));
  const fileOf = (way: ConversionWay, name: string): string => `${name}.${way === "word" ? "pdf" : "mp4"}`;
  return {
    has(way, program, source) {
      const name = nameOf(way, program, source);
      return existsSync(`${name}.json`) && existsSync(fileOf(way, name));
    },
    async recall(way, program, source, signal) {
      const name = nameOf(way, program, source);
      const path = fileOf(way, name);
      const known = readRemembered(`${name}.json`);
      if (known === undefined || !existsSync(path)) return undefined;
      const { sha256, sizeBytes, pages } = known;
      const isWhole = (await stat(path)).size === sizeBytes && (await hashFile(path, signal)) === sha256;
      if (!isWhole) rmSync(`${name}.json`, { force: true });
      return isWhole ? { path, sha256, sizeBytes, pages, program, isNew: false } : undefined;
    },
    async keep(way, program, source, { path: made, sha256, pages }) {
      await mkdir(home, { recursive: true });
      const name = nameOf(way, program, source);
      const path = fileOf(way, name);
      // The same file of two candidates may have been converted side by side: the first that is kept counts for both.
      const known = readRemembered(`${name}.json`);
      if (known !== undefined && existsSync(path)) {
        const { sha256: first, sizeBytes, pages: firstPages } = known;
        return { path, sha256: first, sizeBytes, pages: firstPages, program, isNew: false };
      }
      const sizeBytes = statSync(made).size;
      syncFile(made);
      renameSync(made, path);
      syncFolder(home);
      const record = { source, program, settings: settingsOf[way], sha256, sizeBytes };
      writeAtomic(`${name}.json`, canonicalJson(pages === undefined ? record : { ...record, pages }));
      return { path, sha256, sizeBytes, pages, program, isNew: true };
    },
  };
}

/** What is not whole is not remembered: it is made again. */
function readRemembered(path: string): z.infer<typeof Remembered> | undefined {
  try {
    return Remembered.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

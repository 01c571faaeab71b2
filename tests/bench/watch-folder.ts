import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const lookMs = 50;

/** Bytes that the files below a folder take on the disk. What vanishes meanwhile counts nothing. */
export function folderBytes(folder: string): number {
  let bytes = 0;
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      if (found?.isFile() === true) bytes += found.blocks * 512;
    }
  } catch {
    return bytes;
  }
  return bytes;
}

/** Looks at a folder every now and then until stopped; answers the most that it held. */
export function watchFolder(folder: string): { stop(): number } {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, folderBytes(folder));
  };
  const timer = setInterval(look, lookMs);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

import { statfs } from "node:fs/promises";

/** Room that a stick has to have beside the bundle itself. */
export const reserveBytes = 16 * 1024 * 1024;

/** One file of a bundle that goes onto a stick. */
export interface StickFile {
  /** Of the volume; 0: head and public key, which every stick has. */
  readonly number: number;
  readonly path: string;
  readonly sizeBytes: number;
}

/** Whether a write failed because nothing more goes onto the disk. */
export const isDiskFull = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && fault.code === "ENOSPC";

/** How much is needed and how much is free, for the sentence of a full disk. */
export async function roomFacts(
  bytes: number,
  target: string,
): Promise<{ neededMegabytes: number; freeMegabytes: number }> {
  const free = await freeBytes(target);
  return { neededMegabytes: Math.ceil((bytes + reserveBytes) / 1e6), freeMegabytes: Math.floor(free / 1e6) };
}

/** Bytes that may still be written below `folder`. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Sum of the sizes. */
export const bytesOf = (sources: readonly StickFile[]): number =>
  sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** Numbers of the volumes among them. */
export const volumeNumbers = (sources: readonly StickFile[]): number[] =>
  sources.filter(({ number }) => number > 0).map(({ number }) => number);

/** The head and the volumes, in their order, for which there is room. */
export function fitting(sources: readonly StickFile[], room: number): StickFile[] {
  let left = room - bytesOf(sources.filter(({ number }) => number === 0));
  return sources.filter(({ number, sizeBytes }) => {
    if (number === 0) return true;
    if (sizeBytes > left) return false;
    left -= sizeBytes;
    return true;
  });
}

/** The least that makes a stick worth while: the head and the smallest volume. */
export function smallestShare(sources: readonly StickFile[]): StickFile[] {
  const [smallest] = sources.filter(({ number }) => number > 0).sort((a, b) => a.sizeBytes - b.sizeBytes);
  return [...sources.filter(({ number }) => number === 0), ...(smallest === undefined ? [] : [smallest])];
}

import { endRecordBytes, entryOverheadBytes, maximumEntries } from "#main/bundle-format/stored-zip.ts";

/** Volumes hold at most this, so that FAT32 takes them and one is quickly copied again. */
export const defaultVolumeLimitBytes = 1024 ** 3;

/** Bytes of the largest file that a volume of this size can hold under a short name. */
export const largestFileBytes = (volumeLimitBytes: number): number =>
  volumeLimitBytes - endRecordBytes - entryOverheadBytes("x".repeat(64));

/** Files in volumes, both in the order of their paths; a volume is full when the next file does not fit. */
export function planVolumes<File extends { readonly path: string; readonly sizeBytes: number }>(
  files: readonly File[],
  limitBytes: number,
): File[][] {
  const volumes: File[][] = [];
  let volume: File[] = [];
  let takenBytes = endRecordBytes;
  for (const file of sortedByPath(files)) {
    const neededBytes = entryOverheadBytes(file.path) + file.sizeBytes;
    if (volume.length > 0 && (takenBytes + neededBytes > limitBytes || volume.length >= maximumEntries)) {
      volumes.push(volume);
      volume = [];
      takenBytes = endRecordBytes;
    }
    volume.push(file);
    takenBytes += neededBytes;
  }
  return volume.length > 0 ? [...volumes, volume] : volumes;
}

/** A new list in the order of the paths' bytes, the same on every machine. */
export const sortedByPath = <File extends { readonly path: string }>(files: readonly File[]): File[] =>
  [...files].sort((one, other) => (one.path < other.path ? -1 : 1));

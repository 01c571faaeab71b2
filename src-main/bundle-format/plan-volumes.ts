import { payloadFolders } from "#shared/formats/bundle.ts";
import { endRecordBytes, entryOverheadBytes, maximumEntries } from "#main/bundle-format/stored-zip.ts";

/** Volumes hold at most this, so that FAT32 takes them and one is quickly copied again. */
export const defaultVolumeLimitBytes = 1024 ** 3;

/**
 * Volumes are closed at this size where files are small enough: a laptop hashes one while it copies the next, so what a
 * person waits for at the end is the hashing of the last one only.
 */
const usualVolumeBytes = 256 * 1024 ** 2;

/** Bytes of the largest file that a volume of this size can hold under a short name. */
export const largestFileBytes = (volumeLimitBytes: number): number =>
  volumeLimitBytes - endRecordBytes - entryOverheadBytes("x".repeat(64));

/**
 * Files in volumes, thumbnails first, then in the order of their paths; a volume is full when the next file does not fit.
 * Thumbnails lie together and come first because lists want all of them.
 *
 * A file that is larger than a volume usually is has one of its own, whose size the caller has checked.
 */
export function planVolumes<File extends { readonly path: string; readonly sizeBytes: number }>(
  files: readonly File[],
  limitBytes: number,
): File[][] {
  const fullBytes = Math.min(limitBytes, usualVolumeBytes);
  const volumes: File[][] = [];
  let volume: File[] = [];
  let takenBytes = endRecordBytes;
  for (const file of thumbnailsFirst(sortedByPath(files))) {
    const neededBytes = entryOverheadBytes(file.path) + file.sizeBytes;
    if (volume.length > 0 && (takenBytes + neededBytes > fullBytes || volume.length >= maximumEntries)) {
      volumes.push(volume);
      volume = [];
      takenBytes = endRecordBytes;
    }
    volume.push(file);
    takenBytes += neededBytes;
  }
  return volume.length > 0 ? [...volumes, volume] : volumes;
}

function thumbnailsFirst<File extends { readonly path: string }>(files: readonly File[]): File[] {
  const isThumbnail = ({ path }: File): boolean => path.startsWith(`${payloadFolders.thumbnails}/`);
  return [...files.filter(isThumbnail), ...files.filter((file) => !isThumbnail(file))];
}

/** A new list in the order of the paths' bytes, the same on every machine. */
export const sortedByPath = <File extends { readonly path: string }>(files: readonly File[]): File[] =>
  [...files].sort((one, other) => (one.path < other.path ? -1 : 1));

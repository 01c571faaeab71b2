import { chmod, copyFile, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "#main/files/write-atomic.ts";

/** Name under which a copy grows; what a kill leaves under such a name is worth nothing. */
export const partOf = (target: string): string => `${target}.part`;

const pollMs = 200;
/** A growing copy is sent to the disk this often, so that little is left to wait for at its end. */
const syncEveryBytes = 256 * 1024 * 1024;

/**
 * Copies a file so that `target` is whole or is not there; whether it outlives a power cut is for `syncToDisk` to say.
 *
 * The kernel copies, which is as fast as the disks are; `onSize` hears now and then how large the copy has grown.
 * Errors: rejects with the system's error; nothing is left then.
 */
export async function copyIntoPlace(source: string, target: string, onSize: (bytes: number) => void): Promise<void> {
  const part = partOf(target);
  const watch = watchCopy(part, onSize);
  try {
    await copyFile(source, part);
    await watch.stop();
    // The kernel copies the rights too: a write-protected stick would leave a file that can be neither synced nor removed.
    await chmod(part, 0o644);
    await rename(part, target);
  } catch (fault) {
    await watch.stop();
    await rm(part, { force: true });
    throw fault;
  }
}

/** Resolves when the file and its name are on the disk. Errors: rejects with the system's error. */
export async function syncToDisk(path: string): Promise<void> {
  await syncBytes(path);
  syncFolder(dirname(path));
}

/** Tells how a copy grows and sends what there is of it to the disk meanwhile. */
function watchCopy(path: string, onSize: (bytes: number) => void): { stop(): Promise<void> } {
  let isOver = false;
  let syncedBytes = 0;
  let syncing: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || isOver) return;
    onSize(found.size);
    if (syncing !== undefined || found.size - syncedBytes < syncEveryBytes) return;
    syncedBytes = found.size;
    // Only to be quicker at the end: whoever needs it on the disk asks again, and hears of a fault then.
    syncing = syncBytes(path)
      .catch(() => undefined)
      .finally(() => (syncing = undefined));
  };
  const timer = setInterval(() => void look(), pollMs);
  return {
    async stop() {
      isOver = true;
      clearInterval(timer);
      await syncing;
    },
  };
}

async function syncBytes(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

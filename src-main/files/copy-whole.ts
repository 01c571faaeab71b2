import { chmod, copyFile, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "#main/files/write-atomic.ts";

/** Name under which a copy grows; what a kill leaves under such a name is worth nothing. */
export const partOf = (target: string): string => `${target}.part`;

const pollMs = 200;

/**
 * Copies a file so that `target` is whole and on disk, or is not there.
 *
 * The kernel copies, which is as fast as the disks are; `onSize` hears now and then how large the copy has grown.
 * Errors: rejects with the system's error; nothing is left then.
 */
export async function copyWhole(source: string, target: string, onSize: (bytes: number) => void): Promise<void> {
  const part = partOf(target);
  const watch = watchSize(part, onSize);
  try {
    await copyFile(source, part);
    watch.stop();
    // The kernel copies the rights too: a write-protected stick would leave a file that can be neither synced nor removed.
    await chmod(part, 0o644);
    await sync(part);
    await rename(part, target);
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  } finally {
    watch.stop();
  }
  syncFolder(dirname(target));
}

function watchSize(path: string, onSize: (bytes: number) => void): { stop(): void } {
  let isOver = false;
  const look = async (): Promise<void> => {
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && !isOver) onSize(found.size);
  };
  const timer = setInterval(() => void look(), pollMs);
  return {
    stop() {
      isOver = true;
      clearInterval(timer);
    },
  };
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

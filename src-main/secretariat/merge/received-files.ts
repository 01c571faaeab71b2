import { mkdirSync, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "#shared/problem.ts";
import { systemProblem } from "#main/db/storage-problem.ts";
import { syncFolder, writeAtomic } from "#main/files/write-atomic.ts";
import { asidePath } from "#main/score-files/receive-score-file.ts";
import type { HeldFile } from "#main/secretariat/merge/look-into-file.ts";
import type { CallContext } from "#main/world.ts";

/** Where the sealed file of a merged score file lies, as it was received, for whoever wants to see it. */
export const receivedPath = (roundFolder: string, fileSha256: string): string =>
  join(roundFolder, "received", `${fileSha256}.pss`);

/** So many are brought to the disk at a time. */
const filesAtOnce = 8;

/**
 * Moves the sealed files of a plan from where they were put aside to where they stay, and answers once they are on disk.
 *
 * It comes before the transaction that takes them in: a file without a row is harmless, a row without its file is not.
 *
 * Answers a problem when the disk does not take them; the plan can be carried out once it does.
 * Errors: throws when a file is no longer what was put aside.
 */
export async function keepReceived(
  { roundFolder, asideFolder, crew }: KeepingPlace,
  files: readonly ReceivedHeld[],
): Promise<Problem | undefined> {
  const waiting = files.values();
  const keepNext = async (): Promise<void> => {
    // All of them take from the same list.
    for (const file of waiting) await keepOne({ roundFolder, asideFolder, crew }, file);
  };
  try {
    const folder = join(roundFolder, "received");
    mkdirSync(folder, { recursive: true });
    await Promise.all(Array.from({ length: filesAtOnce }, keepNext));
    syncFolder(folder);
    return undefined;
  } catch (fault) {
    const problem = systemProblem(fault);
    if (problem === undefined) throw fault;
    return problem;
  }
}

/** Where files lie and stay, and who hashes them. */
interface KeepingPlace extends Pick<CallContext, "crew"> {
  readonly roundFolder: string;
  readonly asideFolder: string;
}

type ReceivedHeld = Pick<HeldFile, "fileSha256" | "bytes">;

async function keepOne(
  { roundFolder, asideFolder, crew }: KeepingPlace,
  { fileSha256, bytes }: ReceivedHeld,
): Promise<void> {
  const holds = async (path: string): Promise<boolean> => {
    const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size;
    if (sizeBytes === undefined) return false;
    const [sha256] = await crew.hashRanges(path, [{ offset: 0, sizeBytes }], () => undefined);
    return sha256 === fileSha256;
  };
  const path = receivedPath(roundFolder, fileSha256);
  if (await holds(path)) return;
  if (bytes !== undefined) {
    writeAtomic(path, bytes);
    return;
  }
  const aside = asidePath(asideFolder, fileSha256);
  if (!(await holds(aside))) throw new Error("a file that was put aside has changed");
  const file = await open(aside, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
}

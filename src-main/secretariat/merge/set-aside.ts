import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { Databases } from "#main/db/databases.ts";
import type { RoundId } from "#shared/ids.ts";

/** A file as received, read when it is needed. */
export type ReceivedBytes = () => Uint8Array;

/** Where sealed files lie until their plan is confirmed: two hundred would fill the memory, and the stick may be gone. */
const folderOf = (databases: Databases, round: RoundId): string => join(databases.roundFolder(round), "set-aside");

/**
 * Puts a sealed file aside until its plan is confirmed, and answers how to read it.
 *
 * Errors: reading throws when the file is no longer what was put aside; where the disk takes nothing, it stays in memory.
 */
export function setAside(databases: Databases, round: RoundId, fileSha256: string, bytes: Uint8Array): ReceivedBytes {
  const folder = folderOf(databases, round);
  const path = join(folder, fileSha256);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
  } catch {
    const own = new Uint8Array(bytes);
    return () => own;
  }
  return () => {
    const read = readFileSync(path);
    if (sha256Hex(read) !== fileSha256) throw new Error("a file that was put aside has changed");
    return read;
  };
}

/** Removes what was put aside for plans that are no longer held. */
export function sweepAside(databases: Databases, round: RoundId, held: ReadonlySet<string>): void {
  const folder = folderOf(databases, round);
  try {
    for (const name of readdirSync(folder)) if (!held.has(name)) rmSync(join(folder, name), { force: true });
  } catch {
    // Nothing was put aside yet, or the disk holds it fast: it is tried again with the next plan.
  }
}

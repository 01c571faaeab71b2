import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { fileStamp } from "#main/files/file-stamp.ts";
import type { UnpackedZip } from "#main/files/read-zip-into.ts";
import { unpackedHome } from "#main/secretariat/intake/delivered-path.ts";
import type { FileMemory } from "#main/secretariat/intake/file-memory.ts";

/** An archive that lies unpacked. */
export interface UnpackedArchive extends UnpackedZip {
  /** Name of its folder below the round's `unpacked`. */
  readonly folder: string;
  readonly path: string;
}

/**
 * Unpacks an archive or the attachments of a mail, or finds it unpacked as it is.
 *
 * Each state of an archive has its own folder: what an earlier intake unpacked stays in force until this one is carried
 * through.
 * Errors: rejects, leaving no folder, when it cannot be unpacked or is cancelled.
 */
export async function unpackArchive(
  archive: string,
  roundFolder: string,
  memory: FileMemory,
  unpack: (archive: string, target: string) => Promise<UnpackedZip>,
): Promise<UnpackedArchive> {
  const stamp = await fileStamp(archive);
  const known = memory.recall("archive", archive, stamp)?.facts;
  if (known !== undefined) {
    const path = join(unpackedHome(roundFolder), known.folder);
    const there = await measureFolder(path);
    // A power cut may have kept the memory and lost the files.
    if (there.files === known.files && there.bytes === known.bytes) return { ...known, path };
  }
  const state = [archive, stamp.sizeBytes, stamp.mtimeNs].join("|");
  const folder = memory.everything ? await freeFolder(roundFolder, state) : folderOf(state);
  const path = join(unpackedHome(roundFolder), folder);
  await rm(path, { recursive: true, force: true });
  try {
    const unpacked = await unpack(archive, path);
    const { bytes } = await measureFolder(path);
    memory.keep(archive, stamp, "", { kind: "archive", folder, bytes, ...unpacked });
    return { ...unpacked, folder, path };
  } catch (fault) {
    await rm(path, { recursive: true, force: true });
    throw fault;
  }
}

const folderOf = (state: string): string => sha256Hex(state).slice(0, 24);

/** Another folder for an archive that is read anew: in its own one lies what is still in force. */
async function freeFolder(roundFolder: string, state: string): Promise<string> {
  for (let turn = 0; ; turn += 1) {
    const folder = folderOf(turn === 0 ? state : `${state}|${turn}`);
    const { files } = await measureFolder(join(unpackedHome(roundFolder), folder));
    if (files < 0) return folder;
  }
}

async function measureFolder(path: string): Promise<{ readonly files: number; readonly bytes: number }> {
  let files = 0;
  let bytes = 0;
  try {
    for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      files += 1;
      bytes += (await stat(join(entry.parentPath, entry.name))).size;
    }
  } catch {
    // It is gone, wholly or in part: what is counted so far will not agree.
    return { files: -1, bytes: -1 };
  }
  return { files, bytes };
}

/** Removes what earlier intakes unpacked and the one in force does not use. */
export async function removeOldUnpacked(roundFolder: string, inUse: ReadonlySet<string>): Promise<void> {
  const home = unpackedHome(roundFolder);
  const names = await readdir(home).catch((): string[] => []);
  for (const name of names) if (!inUse.has(name)) await rm(join(home, name), { recursive: true, force: true });
}

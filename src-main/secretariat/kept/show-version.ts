import { fileStamp } from "#main/files/file-stamp.ts";
import { hashFile } from "#main/files/hash-file.ts";
import type { MaterialLocation } from "#main/materials/material-location.ts";
import { mediaTypes } from "#main/materials/media-types.ts";
import { findVersion, type ChangeSideName, type FoundVersion } from "#main/secretariat/kept/find-version.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { World } from "#main/world.ts";
import type { RoundId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { VersionSide } from "#shared/ipc/keeping-calls.ts";

/** Files that were hashed and not touched since: a video is asked for piece by piece. */
const proven = new Set<string>();

/** Both files of a change with where their bytes are, each proven by its hash. */
export async function showVersion(
  { database }: Pick<OpenRound, "database">,
  roundFolder: string,
  change: number,
  signal: AbortSignal,
): Promise<Output<"intake/version">> {
  const sideOf = async (side: ChangeSideName): Promise<VersionSide | null> => {
    const version = findVersion(database, roundFolder, change, side);
    if (version === undefined) return null;
    const { file, found } = version;
    if (found === undefined) return { file, where: "lost" };
    if (await isProven(version, signal)) return { file, where: found.where };
    return { file, where: found.where === "kept" ? "altered" : "lost" };
  };
  return { before: await sideOf("before"), after: await sideOf("after") };
}

/** Where the bytes of one side of a change lie; `undefined` when they are nowhere, or what lies there is something else. */
export async function locateVersion(
  world: World,
  round: RoundId,
  change: number,
  side: ChangeSideName,
): Promise<MaterialLocation | undefined> {
  const database = world.databases.round(round);
  if (database === undefined) return undefined;
  const version = findVersion(database, world.databases.roundFolder(round), change, side);
  if (version?.found === undefined || !(await isProven(version, new AbortController().signal))) return undefined;
  const { file, found } = version;
  return { path: found.path, offset: 0, sizeBytes: file.sizeBytes, mediaType: mediaTypes[file.facts.content] };
}

async function isProven({ file, found }: FoundVersion, signal: AbortSignal): Promise<boolean> {
  if (found === undefined) return false;
  try {
    const { sizeBytes, mtimeNs } = await fileStamp(found.path);
    const state = [file.sha256, sizeBytes, mtimeNs, found.path].join(" ");
    if (proven.has(state)) return true;
    if ((await hashFile(found.path, signal)) !== file.sha256) return false;
    proven.add(state);
    return true;
  } catch {
    signal.throwIfAborted();
    // It was taken away just now.
    return false;
  }
}

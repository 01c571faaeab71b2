import { statfs } from "node:fs/promises";
import type { Problem } from "#shared/problem.ts";
import { bundleFolder, headHere, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { isHere } from "#main/expert/volumes/bring-volumes.ts";
import { volumeRows } from "#main/expert/volumes/volume-rows.ts";
import type { World } from "#main/world.ts";

/** Left free for the database and for whatever else the laptop does. */
const reserveBytes = 64 * 2 ** 20;

/** `expert/no-space` when what is still to be copied does not fit; `undefined` when it does. */
export async function spaceProblem(world: World, row: BundleRow): Promise<Problem | undefined> {
  const neededBytes = await missingBytes(world, row);
  if (neededBytes === 0) return undefined;
  return (await freeBytes(world, row)) < neededBytes + reserveBytes
    ? { kind: "expert/no-space", facts: await spaceNumbers(world, row) }
    : undefined;
}

/** What `expert/no-space` says: what is still needed and what is free. Units: megabytes (10^6 bytes). */
export async function spaceNumbers(world: World, row: BundleRow): Promise<Record<string, number>> {
  const neededBytes = (await missingBytes(world, row)) + reserveBytes;
  return {
    neededMegabytes: Math.ceil(neededBytes / 1e6),
    freeMegabytes: Math.floor((await freeBytes(world, row)) / 1e6),
  };
}

async function missingBytes(world: World, row: BundleRow): Promise<number> {
  const folder = bundleFolder(world, row.folder);
  const hasHead = (await headHere(world, row)).ok;
  return volumeRows(world.databases.expert(), row.id)
    .filter((volume) => (volume.number === 0 ? !hasHead : row.place === "laptop" && !isHere(folder, volume)))
    .reduce((sum, volume) => sum + volume.sizeBytes, 0);
}

async function freeBytes(world: World, row: BundleRow): Promise<number> {
  const space = await statfs(bundleFolder(world, row.folder));
  return space.bavail * space.bsize;
}

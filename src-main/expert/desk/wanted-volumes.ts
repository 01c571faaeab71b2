import { headHere, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { isThere, volumeRows, type VolumeRow } from "#main/expert/volumes/volume-rows.ts";
import type { World } from "#main/world.ts";

/**
 * Volumes that a bundle still needs, the head's payload (0) among them: on the laptop whatever is not verified there, on
 * a stick whatever is not to be found or is damaged.
 */
export const wantedVolumes = (world: World, { id, place }: BundleRow): VolumeRow[] =>
  volumeRows(world.databases.expert(), id).filter((volume) => {
    if (!isThere(volume)) return true;
    return place === "laptop" ? volume.state !== "verified" : volume.state !== "verified" && volume.state !== "present";
  });

/** Whether experts may open the bundle and an import would bring nothing more. */
export async function isWhole(world: World, row: BundleRow): Promise<boolean> {
  if (row.state !== "ready" || !(await headHere(world, row)).ok) return false;
  // Volumes of a stick that is out are looked for when they are wanted, not imported again.
  return wantedVolumes(world, row).every((volume) => row.place === "stick" && volume.number > 0);
}

import { realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { eq } from "drizzle-orm";
import { mediaTypes } from "#main/materials/media-types.ts";
import { deliveredPath, unpackedArchives, unpackedHome } from "#main/secretariat/intake/delivered-path.ts";
import { keptPath } from "#main/secretariat/kept/kept-home.ts";
import type { World } from "#main/world.ts";
import type { MaterialId, RoundId } from "#shared/ids.ts";
import { material as materialTable, round as roundTable } from "#shared/schema/secretariat.ts";

/**
 * Where a delivered file lies, or the copy that was kept of it where it is gone; `undefined` when there is none or it would
 * lead out of the delivery.
 */
export function locateDelivered(
  world: World,
  round: RoundId,
  material: MaterialId,
): { path: string; offset: 0; sizeBytes: number; mediaType: string } | undefined {
  const database = world.databases.round(round);
  const row = database?.select().from(materialTable).where(eq(materialTable.id, material)).get();
  const deliveryFolder = database?.select().from(roundTable).get()?.deliveryFolder;
  if (database === undefined || row === undefined || deliveryFolder === undefined || deliveryFolder === null)
    return undefined;
  const roundFolder = world.databases.roundFolder(round);
  const mediaType = mediaTypes[row.facts.content];
  const kept = keptPath(roundFolder, row.sha256);
  const ifKept = () =>
    statSync(kept, { throwIfNoEntry: false })?.size === row.sizeBytes
      ? ({ path: kept, offset: 0, sizeBytes: row.sizeBytes, mediaType } as const)
      : undefined;
  try {
    const path = realpathSync(
      deliveredPath({ deliveryFolder, roundFolder, archives: unpackedArchives(database) }, row.at),
    );
    const homes = [deliveryFolder, unpackedHome(roundFolder)].flatMap((folder) => {
      const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined;
      return isThere ? [realpathSync(folder) + sep] : [];
    });
    const { size, isFile } = describe(path);
    if (!isFile || !homes.some((home) => path.startsWith(home))) return undefined;
    return { path, offset: 0, sizeBytes: size, mediaType };
  } catch {
    // The stick was pulled, the folder was moved, or the file is in the delivery no more.
    return ifKept();
  }
}

function describe(path: string): { readonly size: number; readonly isFile: boolean } {
  const found = statSync(path);
  return { size: found.size, isFile: found.isFile() };
}

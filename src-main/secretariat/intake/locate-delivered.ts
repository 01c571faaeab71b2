import { realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { eq } from "drizzle-orm";
import { deliveredPath, unpackedArchives, unpackedHome } from "#main/secretariat/intake/delivered-path.ts";
import type { World } from "#main/world.ts";
import type { ContentType } from "#shared/domain/material.ts";
import type { MaterialId, RoundId } from "#shared/ids.ts";
import { material as materialTable, round as roundTable } from "#shared/schema/secretariat.ts";

const mediaTypes: Readonly<Record<ContentType, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  webp: "image/webp",
  tiff: "image/tiff",
  gif: "image/gif",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  mp4: "video/mp4",
  // Chromium plays H.264 in a QuickTime file when it is called MP4.
  mov: "video/mp4",
  other: "application/octet-stream",
};

/** Where a delivered file lies, or `undefined` when it is gone or would lead out of the delivery. */
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
    return { path, offset: 0, sizeBytes: size, mediaType: mediaTypes[row.facts.content] };
  } catch {
    // The stick was pulled or the folder was moved: there is nothing to show.
    return undefined;
  }
}

function describe(path: string): { readonly size: number; readonly isFile: boolean } {
  const found = statSync(path);
  return { size: found.size, isFile: found.isFile() };
}

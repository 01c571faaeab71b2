import { join } from "node:path";
import type { BundleId } from "#shared/ids.ts";
import { bundleFolder } from "#main/expert/desk/imported-head.ts";
import { seatRow, sheetRow } from "#main/expert/open-desk.ts";
import type { World } from "#main/world.ts";

/** Where the bytes of a material lie in a file of this laptop. */
export interface LocatedMaterial {
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/**
 * Where a payload file of the unlocked expert's bundle lies; `undefined` for anything else.
 *
 * The name is only looked up in the signed index, never made into a path. Nothing is given out before the pledge,
 * nor of candidates from whom the expert is recused.
 */
export function locatePayload(world: World, bundle: BundleId, payloadPath: string): LocatedMaterial | undefined {
  const session = world.sessions.current();
  if (session?.bundle !== bundle) return undefined;
  const file = session.head.index.files.find((each) => each.path === payloadPath);
  if (file === undefined) return undefined;
  const owner = session.head.catalogue.candidates.find((candidate) =>
    candidate.materials.some((each) => each.file === payloadPath || each.thumbnail === payloadPath),
  );
  if (owner === undefined || !session.seat.order.includes(owner.id)) return undefined;
  const db = world.databases.expert();
  if (seatRow(db, session).pledgedAtMs === null) return undefined;
  if (sheetRow(db, session, owner.id)?.state === "recused") return undefined;
  const material = owner.materials.find((each) => each.file === payloadPath);
  const fileName =
    file.volume === 0
      ? session.head.headPath
      : session.head.index.volumes.find((volume) => volume.number === file.volume)?.fileName;
  if (fileName === undefined) return undefined;
  const path = file.volume === 0 ? fileName : join(bundleFolder(world, bundle), fileName);
  return { path, offset: file.offset, sizeBytes: file.sizeBytes, mediaType: material?.mediaType ?? "image/jpeg" };
}

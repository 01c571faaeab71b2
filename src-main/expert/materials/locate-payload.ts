import { join } from "node:path";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import { bundleFolder } from "#main/expert/desk/imported-head.ts";
import { seatRow, sheetRow } from "#main/expert/open-desk.ts";
import type { Session } from "#main/expert/sessions.ts";
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
  const owner = session.head.catalogue.candidates.find((candidate) =>
    candidate.materials.some((each) => each.file === payloadPath || each.thumbnail === payloadPath),
  );
  if (file === undefined || owner === undefined || !mayRead(world, session, owner.id)) return undefined;
  const material = owner.materials.find((each) => each.file === payloadPath);
  const volume = session.head.index.volumes.find((each) => each.number === file.volume);
  const path = volume === undefined ? session.head.headPath : join(bundleFolder(world, bundle), volume.fileName);
  return { path, offset: file.offset, sizeBytes: file.sizeBytes, mediaType: material?.mediaType ?? "image/jpeg" };
}

function mayRead(world: World, session: Session, candidate: CandidateId): boolean {
  const db = world.databases.expert();
  if (!session.seat.order.includes(candidate)) return false;
  if (seatRow(db, session).pledgedAtMs === null) return false;
  return sheetRow(db, session, candidate)?.state !== "recused";
}

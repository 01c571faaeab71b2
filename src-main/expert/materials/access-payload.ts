import { and, eq } from "drizzle-orm";
import { join } from "node:path";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import { bundleVolume, importedBundle } from "#shared/schema/expert.ts";
import { bundleFolder } from "#main/expert/desk/imported-head.ts";
import { seatRow, sheetRow } from "#main/expert/open-desk.ts";
import type { Session } from "#main/expert/session.ts";
import type { World } from "#main/world.ts";

/** A payload file that the unlocked expert may read now. */
export interface AccessiblePayload {
  readonly session: Session;
  readonly file: IndexedFile;
  /** Content key, 16 bytes; zeroed when the desk locks. */
  readonly key: Uint8Array;
  readonly mediaType: string;
  /** Absolute path of the head or volume that holds it. */
  readonly path: string;
  /** It was found damaged before. */
  readonly damaged: boolean;
}

/**
 * A payload file of the unlocked expert's bundle; `undefined` for anything else.
 *
 * The name is only looked up in the signed index and among the expert's keys, never made into a path. Nothing is given
 * out before the pledge, nor of candidates from whom the expert is recused, nor when the desk is locked.
 */
export function accessPayload(world: World, bundle: BundleId, payloadPath: string): AccessiblePayload | undefined {
  world.sessions.lockWhenIdle(world.now());
  const session = world.sessions.current();
  if (session?.bundle !== bundle) return undefined;
  const file = session.head.files.get(payloadPath);
  const owner = session.owners.get(payloadPath);
  const key = session.contentKeys.get(payloadPath);
  if (file === undefined || owner === undefined || key === undefined) return undefined;
  if (!mayRead(world, session, owner.candidate)) return undefined;
  return { session, file, key, mediaType: owner.mediaType, ...placeOf(world, session, file) };
}

function mayRead(world: World, session: Session, candidate: CandidateId): boolean {
  const db = world.databases.expert();
  if (seatRow(db, session).pledgedAtMs === null) return false;
  return sheetRow(db, session, candidate)?.state !== "recused";
}

function placeOf(world: World, session: Session, file: IndexedFile): Pick<AccessiblePayload, "path" | "damaged"> {
  const row = world.databases
    .expert()
    .select({ path: bundleVolume.path, damaged: bundleVolume.damaged, place: importedBundle.place })
    .from(bundleVolume)
    .innerJoin(importedBundle, eq(importedBundle.id, bundleVolume.bundle))
    .where(and(eq(bundleVolume.bundle, session.bundle), eq(bundleVolume.number, file.volume)))
    .get();
  const damaged = row?.damaged.includes(file.path) ?? false;
  const volume = session.head.index.volumes.find(({ number }) => number === file.volume);
  if (volume === undefined) return { path: session.head.headPath, damaged };
  // A stick comes back under another letter; what was copied lies in the folder of the bundle.
  const onStick = row?.place === "stick" ? row.path : null;
  return { path: onStick ?? join(bundleFolder(world, session.bundle), volume.fileName), damaged };
}

import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { unpackedArchive } from "#shared/schema/secretariat-intake.ts";

/** Where the files of a round lie. */
export interface DeliveryFolders {
  /** What the secretariat chose. */
  readonly deliveryFolder: string;
  /** The round's own folder, which holds unpacked archives. */
  readonly roundFolder: string;
  /** Name of the folder that an archive is unpacked into, by its place inside the delivery. */
  readonly archives: ReadonlyMap<string, string>;
}

/** Folder below the round's that holds all unpacked archives. */
export const unpackedHome = (roundFolder: string): string => join(roundFolder, "unpacked");

/** Where the archives of the delivery in force are unpacked, by their places inside the delivery. */
export const unpackedArchives = (database: Pick<SecretariatDatabase, "select">): ReadonlyMap<string, string> =>
  new Map(
    database
      .select()
      .from(unpackedArchive)
      .all()
      .map(({ at, folder }) => [at, folder]),
  );

/**
 * The archive or mail that a file came in: its unpacked folder and how many parts of the place lead to it. A mail's
 * attachment may be an archive itself: the innermost one counts. `undefined` for a file that lies in a folder.
 */
export function innermostArchive(
  archives: ReadonlyMap<string, string>,
  at: string,
): { readonly folder: string; readonly parts: number } | undefined {
  const parts = at.split("/");
  for (let last = parts.length - 1; last > 0; last -= 1) {
    const folder = archives.get(parts.slice(0, last).join("/"));
    if (folder !== undefined) return { folder, parts: last };
  }
  return undefined;
}

/** Whether the program itself put a file where it lies. */
export const isUnpacked = ({ archives }: Pick<DeliveryFolders, "archives">, at: string): boolean =>
  innermostArchive(archives, at) !== undefined;

/** Intakes of the time before archives were remembered used this name. */
const formerFolder = (at: string): string => sha256Hex(at).slice(0, 16);

/**
 * Path of a delivered file by its place inside the delivery, `/` between parts.
 *
 * What follows the name of an archive or of a mail lies in its unpacked folder.
 */
export function deliveredPath({ deliveryFolder, roundFolder, archives }: DeliveryFolders, at: string): string {
  const parts = at.split("/");
  const known = innermostArchive(archives, at);
  if (known !== undefined) return join(unpackedHome(roundFolder), known.folder, ...parts.slice(known.parts));
  const archive = parts.findIndex((part, place) => place < parts.length - 1 && /\.zip$/i.test(part));
  if (archive < 0) return join(deliveryFolder, ...parts);
  const archiveAt = parts.slice(0, archive + 1).join("/");
  return join(unpackedHome(roundFolder), formerFolder(archiveAt), ...parts.slice(archive + 1));
}

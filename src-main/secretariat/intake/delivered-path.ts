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

/** Intakes of the time before archives were remembered used this name. */
const formerFolder = (at: string): string => sha256Hex(at).slice(0, 16);

/**
 * Path of a delivered file by its place inside the delivery, `/` between parts.
 *
 * What follows the name of an archive or of a mail lies in its unpacked folder.
 */
export function deliveredPath({ deliveryFolder, roundFolder, archives }: DeliveryFolders, at: string): string {
  const parts = at.split("/");
  // A mail's attachment may be an archive itself: the innermost one counts.
  for (let last = parts.length - 1; last > 0; last -= 1) {
    const known = archives.get(parts.slice(0, last).join("/"));
    if (known !== undefined) return join(unpackedHome(roundFolder), known, ...parts.slice(last));
  }
  const archive = parts.findIndex((part, place) => place < parts.length - 1 && /\.zip$/i.test(part));
  if (archive < 0) return join(deliveryFolder, ...parts);
  const archiveAt = parts.slice(0, archive + 1).join("/");
  return join(unpackedHome(roundFolder), formerFolder(archiveAt), ...parts.slice(archive + 1));
}

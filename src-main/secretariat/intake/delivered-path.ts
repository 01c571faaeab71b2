import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";

/** Where the files of a round lie. */
export interface DeliveryFolders {
  /** What the secretariat chose. */
  readonly deliveryFolder: string;
  /** The round's own folder, which holds unpacked archives. */
  readonly roundFolder: string;
}

/** Folder that an archive of the delivery is unpacked into; `at` is its place inside the delivery. */
export const unpackedFolder = (roundFolder: string, at: string): string =>
  join(roundFolder, "unpacked", sha256Hex(at).slice(0, 16));

/**
 * Path of a delivered file by its place inside the delivery, `/` between parts.
 *
 * A part that ends in `.zip` and is not the last one is an archive: what follows lies in its unpacked folder.
 */
export function deliveredPath({ deliveryFolder, roundFolder }: DeliveryFolders, at: string): string {
  const parts = at.split("/");
  const archive = parts.findIndex((part, place) => place < parts.length - 1 && /\.zip$/i.test(part));
  if (archive < 0) return join(deliveryFolder, ...parts);
  return join(unpackedFolder(roundFolder, parts.slice(0, archive + 1).join("/")), ...parts.slice(archive + 1));
}

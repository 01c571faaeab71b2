import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * A file or folder that a reader opens by path: in `places` below this file's folder or one of the three above it.
 *
 * The same code runs from the sources, where packages lie two folders up, and from a built program, whose parts lie
 * beside each other at a depth that the bundler chooses.
 */
export function shippedFile(places: readonly string[]): string | undefined {
  const above = ["", "..", "../..", "../../.."].map((step) => join(import.meta.dirname, step));
  return above.flatMap((folder) => places.map((place) => join(folder, place))).find((path) => existsSync(path));
}

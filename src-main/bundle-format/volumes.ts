import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";

/** A volume that the index names, and whether it lies beside the head. */
export interface VolumePath {
  readonly number: number;
  readonly path: string;
  readonly present: boolean;
}

/** The volumes of a bundle, in the folder of its head. */
export function volumePaths(head: OpenedHead): readonly VolumePath[] {
  const folder = dirname(head.headPath);
  return head.index.volumes.map(({ number, fileName }) => {
    const path = join(folder, fileName);
    return { number, path, present: existsSync(path) };
  });
}

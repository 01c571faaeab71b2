import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { BundleIndex } from "#shared/formats/bundle.ts";
import { volumeFinding } from "#main/expert/volumes/volume-finding.ts";

type Volume = BundleIndex["volumes"][number];

/** Volumes as they lie on sticks. */
export interface LocatedVolumes {
  /** Every place of a volume that has its name and size, by number. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Files that have the name of a volume which was found nowhere else, but not its size. */
  readonly findings: readonly Finding[];
}

/**
 * Looks for volumes by name and size in what was chosen: folders, the folders directly below them, and the folders of
 * chosen files. A place that cannot be read holds nothing: the stick is out.
 */
export async function locateVolumes(volumes: readonly Volume[], chosen: readonly string[]): Promise<LocatedVolumes> {
  const byName = new Map(volumes.map((volume) => [volume.fileName.toLowerCase(), volume]));
  const paths = new Map<number, string[]>();
  const odd: { readonly volume: Volume; readonly foundBytes: number }[] = [];
  for (const folder of await foldersOf(chosen)) {
    for (const name of await readdir(folder).catch(() => [])) {
      const volume = byName.get(name.toLowerCase());
      if (volume === undefined) continue;
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true) continue;
      if (found.size !== volume.sizeBytes) odd.push({ volume, foundBytes: found.size });
      else paths.set(volume.number, [...(paths.get(volume.number) ?? []), path]);
    }
  }
  const findings = odd
    .filter(({ volume }) => !paths.has(volume.number))
    .map(({ volume, foundBytes }) =>
      volumeFinding("bundle-volume-size", volume.fileName, { expectedBytes: volume.sizeBytes, foundBytes }),
    );
  return { paths, findings };
}

async function foldersOf(chosen: readonly string[]): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  for (const path of chosen) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (!found.isDirectory()) {
      folders.add(dirname(path));
      continue;
    }
    folders.add(path);
    const inside = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of inside) if (entry.isDirectory()) folders.add(join(path, entry.name));
  }
  return folders;
}

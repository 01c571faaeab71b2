import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { Material } from "#shared/domain/material.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { DeliveredFile } from "#shared/intake/plan-files.ts";

/** What to say of files that hold other bytes than before, though their size and time of change are the same. */
export function silentChanges(
  paths: readonly string[],
  delivery: DeliveryFolders,
  files: readonly DeliveredFile[],
  materials: readonly Material[],
): readonly PlacedFinding[] {
  if (paths.length === 0) return [];
  const changed = new Set(paths);
  const ownerOf = new Map(materials.map(({ at, candidate }) => [at, candidate]));
  return files
    .filter(({ at }) => changed.has(deliveredPath(delivery, at)))
    .map(({ at }): PlacedFinding => {
      const candidate = ownerOf.get(at);
      const said = { severity: "warning", code: "file-changed-silently", at, source: "", details: {} } as const;
      return candidate === undefined ? said : { ...said, candidate };
    });
}

import { MaterialKind } from "#shared/domain/material.ts";
import type { CandidateId } from "#shared/ids.ts";

/** Files of one kind. */
export interface MaterialCount {
  readonly kind: MaterialKind;
  readonly files: number;
  /** Candidates that have at least one. */
  readonly candidates: number;
  readonly sizeBytes: number;
  readonly largestBytes: number;
}

/**
 * Files by kind, kinds without any left out.
 *
 * Units: bytes.
 */
export function countMaterials(
  materials: readonly { readonly candidate: CandidateId; readonly kind: MaterialKind; readonly sizeBytes: number }[],
): readonly MaterialCount[] {
  const byKind = Map.groupBy(materials, ({ kind }) => kind);
  return MaterialKind.options.flatMap((kind): MaterialCount[] => {
    const own = byKind.get(kind);
    if (own === undefined) return [];
    return [
      {
        kind,
        files: own.length,
        candidates: new Set(own.map(({ candidate }) => candidate)).size,
        sizeBytes: own.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        largestBytes: own.reduce((most, { sizeBytes }) => Math.max(most, sizeBytes), 0),
      },
    ];
  });
}

import type { CatalogueCandidate, CatalogueMaterial } from "#shared/formats/bundle.ts";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";

/**
 * 16 hex digits that stay the same from bundle to bundle while nothing about the candidate changes.
 *
 * Left out is what a bundle makes itself: ids, paths, the size of the drawn picture, and what was converted by whom.
 * Source: docs/formats.md §2.4.
 */
export const cardDigest = (candidate: CatalogueCandidate): string =>
  sha256Hex(canonicalJson({ ...candidate, materials: candidate.materials.map(asDelivered) })).slice(0, 16);

const madeByTheBundle: ReadonlySet<string> = new Set([
  "id",
  "file",
  "thumbnail",
  "widthPx",
  "heightPx",
  "shown",
  "madeBy",
]);

const asDelivered = (material: CatalogueMaterial): Json =>
  Object.fromEntries(
    Object.entries(material).flatMap(([field, value]) =>
      value === undefined || madeByTheBundle.has(field) ? [] : [[field, value]],
    ),
  );

import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";

/**
 * 16 hex digits that stay the same from bundle to bundle while nothing about the candidate changes.
 *
 * Left out is what a bundle makes itself: ids, paths, and the size of the drawn picture.
 * Source: docs/formats.md §2.4.
 */
export const cardDigest = (candidate: CatalogueCandidate): string =>
  sha256Hex(
    canonicalJson({
      ...candidate,
      materials: candidate.materials.map(
        ({ id: _id, file: _file, thumbnail: _thumbnail, widthPx: _width, heightPx: _height, ...kept }) => kept,
      ),
    }),
  ).slice(0, 16);

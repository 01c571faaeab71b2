import type { CatalogueCandidate, CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { MaterialId } from "#shared/ids.ts";
import type { Session } from "#main/expert/session.ts";

/** The candidate of a material that this expert may read, or `undefined` for any other. */
export function ownerOf(
  session: Session,
  id: MaterialId,
): { readonly candidate: CatalogueCandidate; readonly material: CatalogueMaterial } | undefined {
  for (const candidate of session.candidates.values()) {
    const material = candidate.materials.find((each) => each.id === id);
    if (material !== undefined) return { candidate, material };
  }
  return undefined;
}

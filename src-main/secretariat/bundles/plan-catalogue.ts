import type { Declared } from "#shared/domain/candidate.ts";
import type { Catalogue, CatalogueCandidate, CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleSource, CandidateRow } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";

/**
 * What experts see of the admitted: category by category in the order of the rules, then as in the workbook.
 *
 * Left behind: when a nomination arrived, its running number, the cells it came from, names of delivered folders.
 */
export function planCatalogue(
  source: Pick<BundleSource, "rules" | "admitted">,
  materials: readonly { readonly planned: PlannedMaterial; readonly entry: CatalogueMaterial }[],
): Catalogue {
  const entries = Map.groupBy(materials, (material) => material.planned.candidate.id);
  const candidates = source.rules.categories.flatMap((category) =>
    source.admitted
      .filter((candidate) => candidate.category === category.id)
      .map((candidate): CatalogueCandidate => ({
        ...shown(candidate),
        materials: (entries.get(candidate.id) ?? []).map(({ entry }) => entry),
      })),
  );
  return { candidates };
}

const shown = (candidate: CandidateRow): Omit<CatalogueCandidate, "materials"> => ({
  id: candidate.id,
  category: candidate.category,
  name: candidate.name,
  place: candidate.place,
  unit: candidate.unit,
  unitName: candidate.unitName,
  firstNominator: candidate.firstNominator,
  summary: candidate.summary,
  declared: withoutCells(candidate.declared),
  remarks: [],
});

const withoutCells = (declared: Declared): Declared =>
  Object.fromEntries(Object.entries(declared).map(([field, value]) => [field, { ...value, at: "" }]));

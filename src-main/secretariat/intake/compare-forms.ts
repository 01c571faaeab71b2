import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import { formDifferences, searchedForm } from "#shared/eligibility/form-evidence.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** What the Word forms say otherwise than the workbook, of every nomination. */
export function compareForms(
  rules: RuleFile,
  nominations: readonly Nomination[],
  materials: readonly Material[],
): readonly PlacedFinding[] {
  const byOwner = Map.groupBy(materials, ({ candidate }) => candidate);
  const categories = new Map(rules.categories.map((category) => [category.id, category]));
  return nominations.flatMap(({ id, category, declared }) => {
    const form = searchedForm(byOwner.get(id) ?? []);
    const conditions = categories.get(category)?.conditions ?? [];
    if (form === undefined) return [];
    return formDifferences(form, conditions, declared).map((finding) => ({ ...finding, candidate: id, category }));
  });
}

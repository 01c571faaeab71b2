import { wholeText } from "#shared/rules/describe/field-text.ts";
import { ruleFault, type RuleFault } from "#shared/rules/faults/rule-fault.ts";
import type { Rubric, TieKey } from "#shared/rules/rubric.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Every field that its schema allows but that cannot work together with another one. */
export function contradictions(rules: RuleFile): readonly RuleFault[] {
  const { materials, panel } = rules;
  const { size } = materials.photo;
  const found = [
    ...doubles("categories", rules.categories),
    ...doubles("unitTypes", rules.unitTypes),
    ...doubles("recusalReasons", rules.recusalReasons),
    ...rules.categories.flatMap((category, at) => [
      ...doubles(`categories.${at}.conditions`, category.conditions),
      ...rubricContradictions(category.rubric, `categories.${at}.rubric`),
      ...tieKeyContradictions(category.tieKeys, category.rubric, `categories.${at}.tieKeys`),
    ]),
  ];
  const ordered = (field: string, values: readonly number[]): void => {
    if (values.some((value, at) => at > 0 && value < (values[at - 1] ?? value))) {
      found.push(ruleFault(field, "ascending", { values: values.join(", ") }));
    }
  };
  ordered("materials.photo.size", [size.failBelowBytes, size.passFromBytes, size.passToBytes, size.failAboveBytes]);
  ordered("materials.workPhotos", [materials.workPhotos.minimum, materials.workPhotos.maximum]);
  ordered("materials.portrait", [materials.portrait.shapeMinThousandths, materials.portrait.shapeMaxThousandths]);
  ordered("panel", [panel.minimumExperts, panel.maximumExperts]);
  return found;
}

function doubles(field: string, items: readonly { readonly id: string }[]): RuleFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, at) => {
    if (seen.has(id)) return [ruleFault(`${field}.${at}.id`, "double", { id })];
    seen.add(id);
    return [];
  });
}

function rubricContradictions(rubric: Rubric, field: string): readonly RuleFault[] {
  const found = [...doubles(`${field}.criteria`, rubric.criteria)];
  rubric.criteria.forEach((criterion, at) => {
    const place = `${field}.criteria.${at}`;
    if (criterion.maxTenths % criterion.stepTenths !== 0) found.push(ruleFault(`${place}.stepTenths`, "step"));
    criterion.anchors.forEach((anchor, level) => {
      if (anchor.fromTenths > anchor.toTenths || anchor.toTenths > criterion.maxTenths) {
        found.push(ruleFault(`${place}.anchors.${level}`, "band"));
      }
    });
  });
  return [...found, ...commentContradictions(rubric, `${field}.commentRequired`)];
}

function commentContradictions({ commentRequired, totalTenths }: Rubric, field: string): readonly RuleFault[] {
  if (commentRequired === undefined) return [];
  const { belowTenths, aboveTenths } = commentRequired;
  if (belowTenths === undefined && aboveTenths === undefined) return [ruleFault(field, "noBound")];
  const found = (["belowTenths", "aboveTenths"] as const).flatMap((name) =>
    (commentRequired[name] ?? 0) > totalTenths
      ? [ruleFault(`${field}.${name}`, "aboveTotal", { total: wholeText(totalTenths, 10) })]
      : [],
  );
  if (belowTenths === undefined || aboveTenths === undefined || belowTenths <= aboveTenths) return found;
  const values = [belowTenths, aboveTenths].map((tenths) => wholeText(tenths, 10)).join(", ");
  return [...found, ruleFault(`${field}.aboveTenths`, "ascending", { values })];
}

function tieKeyContradictions(keys: readonly TieKey[], rubric: Rubric, field: string): readonly RuleFault[] {
  const known = new Set(rubric.criteria.map(({ id }) => id));
  return keys.flatMap((key, at) =>
    key.key === "criterion-mean" && !known.has(key.criterion)
      ? [ruleFault(`${field}.${at}.criterion`, "noCriterion", { id: key.criterion })]
      : [],
  );
}

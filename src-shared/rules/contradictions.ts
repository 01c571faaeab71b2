import type { Rubric, TieKey } from "#shared/rules/rubric.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** A field that its schema allows but that cannot work together with another one. */
export interface Contradiction {
  /** As `categories.2.seats`. */
  readonly field: string;
  /** What is wrong, in the words of the format, for whoever edits the file. */
  readonly reason: string;
}

/** Everything in a well-formed rule file that contradicts something else in it. */
export function contradictions(rules: RuleFile): readonly Contradiction[] {
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
      found.push({ field, reason: `expected in ascending order: ${values.join(", ")}` });
    }
  };
  ordered("materials.photo.size", [size.failBelowBytes, size.passFromBytes, size.passToBytes, size.failAboveBytes]);
  ordered("materials.workPhotos", [materials.workPhotos.minimum, materials.workPhotos.maximum]);
  ordered("materials.portrait", [materials.portrait.shapeMinThousandths, materials.portrait.shapeMaxThousandths]);
  ordered("panel", [panel.minimumExperts, panel.maximumExperts]);
  return found;
}

function doubles(field: string, items: readonly { readonly id: string }[]): readonly Contradiction[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ field: `${field}.${at}.id`, reason: `used twice: ${id}` }];
    seen.add(id);
    return [];
  });
}

function rubricContradictions(rubric: Rubric, field: string): readonly Contradiction[] {
  const found = [...doubles(`${field}.criteria`, rubric.criteria)];
  rubric.criteria.forEach((criterion, at) => {
    const place = `${field}.criteria.${at}`;
    if (criterion.maxTenths % criterion.stepTenths !== 0) {
      found.push({ field: `${place}.stepTenths`, reason: "the maximum is not a whole number of steps" });
    }
    criterion.anchors.forEach((anchor, level) => {
      if (anchor.fromTenths > anchor.toTenths || anchor.toTenths > criterion.maxTenths) {
        found.push({ field: `${place}.anchors.${level}`, reason: "the band lies outside the points of the criterion" });
      }
    });
  });
  return [...found, ...commentContradictions(rubric, `${field}.commentRequired`)];
}

function commentContradictions({ commentRequired, totalTenths }: Rubric, field: string): readonly Contradiction[] {
  if (commentRequired === undefined) return [];
  const { belowTenths, aboveTenths } = commentRequired;
  const bounds = [belowTenths, aboveTenths].filter((bound) => bound !== undefined);
  const [first, second] = bounds;
  if (first === undefined) return [{ field, reason: "says neither belowTenths nor aboveTenths" }];
  if (bounds.some((bound) => bound > totalTenths)) return [{ field, reason: "a bound lies above the total" }];
  if (second !== undefined && first > second)
    return [{ field, reason: `expected in ascending order: ${first}, ${second}` }];
  return [];
}

function tieKeyContradictions(keys: readonly TieKey[], rubric: Rubric, field: string): readonly Contradiction[] {
  const known = new Set(rubric.criteria.map(({ id }) => id));
  return keys.flatMap((key, at) =>
    key.key === "criterion-mean" && !known.has(key.criterion)
      ? [{ field: `${field}.${at}.criterion`, reason: `no such criterion: ${key.criterion}` }]
      : [],
  );
}

import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { SelectionCandidate } from "#main/secretariat/selection/read-selection.ts";

/**
 * The selected in the order of a public list, which says nothing of their scores.
 *
 * `surname-strokes`: by the strokes of the name. `administrative`: by type of the recommending unit as the rules list
 * them, then by unit and candidate as the nominations list them.
 */
export function inPublicOrder(
  category: Category,
  selected: readonly SelectionCandidate[],
  all: readonly SelectionCandidate[],
  rules: RuleFile,
): SelectionCandidate[] {
  if (category.publicOrder === "surname-strokes") {
    const byStrokes = new Intl.Collator("zh-u-co-stroke");
    return [...selected].sort((a, b) => byStrokes.compare(a.name, b.name) || a.position - b.position);
  }
  const typePlace = new Map(rules.unitTypes.map(({ id }, place) => [id, place]));
  const unitPlace = new Map<string, number>();
  for (const { unit, position } of all) unitPlace.set(unit, Math.min(unitPlace.get(unit) ?? position, position));
  const placesOf = ({ unitType, unit, position }: SelectionCandidate): number[] => [
    typePlace.get(unitType ?? "") ?? typePlace.size,
    unitPlace.get(unit) ?? 0,
    position,
  ];
  return [...selected].sort((a, b) => comparePlaces(placesOf(a), placesOf(b)));
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

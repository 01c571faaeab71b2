import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

type Row = Pick<ScreeningRow, "id" | "name" | "unit" | "unitType">;

/** Names of a public list: an order that says nothing of scores. `nominations` are in the order of the workbook. */
export function publicOrder<Selected extends { readonly id: string; readonly name: string }>(
  order: Category["publicOrder"],
  selected: readonly Selected[],
  nominations: readonly Row[],
  unitTypes: RuleFile["unitTypes"],
): readonly Selected[] {
  const place = new Map(nominations.map((row, position) => [String(row.id), position]));
  const placeOf = (one: Selected): number => place.get(one.id) ?? nominations.length;
  if (order === "surname-strokes") {
    const byStrokes = new Intl.Collator("zh-u-co-stroke");
    return selected.toSorted((a, b) => byStrokes.compare(a.name, b.name) || placeOf(a) - placeOf(b));
  }
  const typeOf = (row: Row | undefined): number => {
    const at = unitTypes.findIndex((type) => type.id === row?.unitType);
    return at < 0 ? unitTypes.length : at;
  };
  const firstOf = (row: Row | undefined): number => nominations.findIndex((one) => one.unit === row?.unit);
  const rowOf = (one: Selected): Row | undefined => nominations[placeOf(one)];
  return selected.toSorted(
    (a, b) => typeOf(rowOf(a)) - typeOf(rowOf(b)) || firstOf(rowOf(a)) - firstOf(rowOf(b)) || placeOf(a) - placeOf(b),
  );
}

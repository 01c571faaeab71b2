import type { Finding } from "#shared/finding.ts";
import { isOfSameSource, type ColumnMapping } from "#shared/intake/column-mapping.ts";
import type { SheetReading } from "#shared/intake/sheet-reading.ts";

/**
 * A warning for each mapping whose unit delivered tables again, none of them with the heads that it was made for.
 *
 * Shape: `readings` of all sheets of the delivery; a unit that delivered no table is not asked about.
 */
export function unusedMappings(
  mappings: readonly ColumnMapping[],
  readings: readonly SheetReading[],
): readonly Finding[] {
  const used = new Set(readings.map(({ mapping }) => mapping));
  return mappings.flatMap((mapping): Finding[] => {
    if (used.has(mapping.id)) return [];
    const own = readings.filter(({ book, unit, by }) => by !== "mapping" && isOfSameSource(mapping, book, unit));
    const table = own.find(({ book }) => book === mapping.book) ?? own[0];
    if (table === undefined) return [];
    const at = `${table.book}/${table.sheet}`;
    const details = { unit: mapping.unit === "" ? mapping.book : mapping.unit, book: mapping.book };
    return [{ severity: "warning", code: "mapping-not-fitting", at, source: "", details }];
  });
}

import { formatTenths } from "#renderer/lib/numbers.ts";
import { readTenths } from "#renderer/secretariat/merge/paper/read-sheet.ts";

/** Whether the field holds a score or a total. */
const isScoreField = (field: string): boolean => field === "written" || field.startsWith("cell ");

/** What people read of a compared value: points, not tenths; `words` for standings and blanks. */
export function shownValue(
  field: string,
  value: string,
  words: (word: "judging" | "recused" | "abstained" | "blank") => string,
): string {
  if (field === "standing" && (value === "judging" || value === "recused" || value === "abstained"))
    return words(value);
  if (value === "") return words("blank");
  return isScoreField(field) ? formatTenths(Number(value)) : value;
}

/** The compared value of what a person typed; undefined for what is no score where one is wanted. */
export function typedValue(field: string, typed: string): string | undefined {
  if (!isScoreField(field)) return typed.trim();
  const tenths = readTenths(typed);
  return tenths === undefined ? undefined : tenths === null ? "" : String(tenths);
}

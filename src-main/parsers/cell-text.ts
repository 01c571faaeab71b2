import type { CellObject } from "xlsx";
import { formats, shownPart } from "#main/parsers/number-formats.ts";

/**
 * What a person sees in a cell; days always as `YYYY-MM-DD`, whatever the sheet's format and the machine's language.
 *
 * Shape: a cell read with its number format; empty text for an empty cell. Where the format shows a month or a year only,
 * so does the text (`YYYY-MM`, `YYYY`): the day behind it is the first one by accident and was never stated.
 */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.t === "z") return "";
  if (cell.t === "n" && typeof cell.v === "number") return numberText(cell, cell.v, date1904);
  if (typeof cell.v === "string") return cell.v;
  return cell.w ?? String(cell.v);
}

function numberText(cell: CellObject, value: number, date1904: boolean): string {
  if (typeof cell.z === "string" && formats.is_date(cell.z))
    return dayText(value, cell.z, date1904) ?? cell.w ?? String(value);
  // The general format turns long whole numbers into 1.2E+11, which nobody typed.
  if (Number.isSafeInteger(value) && (cell.z === undefined || cell.z === "General")) return String(value);
  return cell.w?.trim() ?? String(value);
}

function dayText(value: number, format: string, date1904: boolean): string | undefined {
  const date = formats.parse_date_code(value, { date1904 });
  if (date === null || value < 1) return undefined;
  const two = (part: number): string => String(part).padStart(2, "0");
  const year = String(date.y).padStart(4, "0");
  const shown = shownPart(format);
  if (shown === "year") return year;
  if (shown === "month") return `${year}-${two(date.m)}`;
  const day = `${year}-${two(date.m)}-${two(date.d)}`;
  return date.H === 0 && date.M === 0 ? day : `${day} ${two(date.H)}:${two(date.M)}`;
}

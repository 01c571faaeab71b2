import { SSF, type CellObject } from "xlsx";

/** The two functions of the library's number formatter that are used; its own types say nothing about them. */
interface NumberFormats {
  is_date(format: string): boolean;
  parse_date_code(value: number, options: { readonly date1904: boolean }): DateCode | null;
}

interface DateCode {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
}

const formats = SSF as NumberFormats;

/**
 * What a person sees in a cell; days always as `YYYY-MM-DD`, whatever the sheet's format and the machine's language.
 *
 * Shape: a cell read with its number format; empty text for an empty cell.
 */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.t === "z") return "";
  if (cell.t === "n" && typeof cell.v === "number") return numberText(cell, cell.v, date1904);
  if (typeof cell.v === "string") return cell.v;
  return cell.w ?? String(cell.v);
}

function numberText(cell: CellObject, value: number, date1904: boolean): string {
  if (typeof cell.z === "string" && formats.is_date(cell.z)) return dayText(value, date1904) ?? cell.w ?? String(value);
  // The general format turns long whole numbers into 1.2E+11, which nobody typed.
  if (Number.isSafeInteger(value) && (cell.z === undefined || cell.z === "General")) return String(value);
  return cell.w?.trim() ?? String(value);
}

function dayText(value: number, date1904: boolean): string | undefined {
  const date = formats.parse_date_code(value, { date1904 });
  if (date === null || value < 1) return undefined;
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${String(date.y).padStart(4, "0")}-${two(date.m)}-${two(date.d)}`;
  return date.H === 0 && date.M === 0 ? day : `${day} ${two(date.H)}:${two(date.M)}`;
}

import { Day } from "#shared/ids.ts";

/**
 * The day on which `years` whole years from `from` are complete: the same calendar day, or the last day of February
 * where the 29th does not exist.
 *
 * Shape: `YYYY-MM-DD` in and out, so that days compare as texts.
 * Errors: undefined when `from` is not a day of the calendar.
 * Source: notice facts §3; a missing day is the month's last day as in the Civil Code, article 202.
 */
export function yearsCompleteOn(from: string, years: number): string | undefined {
  if (!Day.safeParse(from).success) return undefined;
  const year = Number(from.slice(0, 4)) + years;
  const rest = from.slice(4);
  const day = `${String(year).padStart(4, "0")}${rest}`;
  return Day.safeParse(day).success ? day : `${day.slice(0, 8)}28`;
}

import { withValueAt } from "#shared/rules/fields/place.ts";
import { Day } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/**
 * The rules for another year: the year in the names, days on the same date of their new year, the years that were
 * selected in between among the former ones, and version 1. Everything else stays, for people to go through.
 */
export function rollForward(rules: RuleFile, year: number): RuleFile {
  const years = year - rules.year;
  const renamed = {
    zh: rules.title.zh.replaceAll(String(rules.year), String(year)),
    en: rules.title.en.replaceAll(String(rules.year), String(year)),
  };
  const between = Array.from({ length: Math.max(0, years) }, (_, at) => rules.year + at);
  const former = [...new Set([...rules.exclusions.formerWinnerYears, ...between])].sort((a, b) => a - b);
  const { amendments: _, ...rest } = rules;
  const moved = {
    ...rest,
    version: 1,
    year,
    title: renamed,
    referenceDay: sameDay(rules.referenceDay, years),
  };
  const dated = withValueAt(moved, "deadline.day", sameDay(rules.deadline.day, years));
  return withValueAt(
    dated,
    "exclusions.formerWinnerYears",
    former.filter((one) => one < year),
  );
}

/** The 29th of February becomes the 28th where there is none. */
function sameDay(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return Day.safeParse(moved).success ? moved : `${moved.slice(0, 8)}28`;
}

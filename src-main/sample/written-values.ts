import type { Seeded } from "#shared/seeded.ts";
import type { SheetCell } from "#main/sample/sample-nomination.ts";

/** A day written in one of the habits that workbooks show; `day` is `YYYY-MM-DD`. */
export function writtenDay(day: string, seeded: Seeded): SheetCell {
  const [year = "", month = "", date = ""] = day.split("-");
  const plain = [String(Number(month)), String(Number(date))] as const;
  return seeded.pick<SheetCell>([
    day,
    `${year}.${month}.${date}`,
    `${year}/${plain[0]}/${plain[1]}`,
    `${year}年${plain[0]}月${plain[1]}日`,
    { day },
    { day },
  ]);
}

/** A day that only has to be about right: often the month is all that is given. */
export function writtenFounding(day: string, seeded: Seeded): SheetCell {
  const [year = "", month = ""] = day.split("-");
  return seeded.next() < 0.3 ? `${year}年${String(Number(month))}月` : writtenDay(day, seeded);
}

/** A count far from any limit, written as people write it: 「220多个」, 「约60场」, or the number. */
export function writtenCount(count: number, counter: string, seeded: Seeded): SheetCell {
  const rounded = count >= 100 ? Math.floor(count / 10) * 10 : count;
  const habits: SheetCell[] = [count, count, String(count), `${count}${counter}`, `约${rounded}${counter}`];
  if (rounded >= 100) habits.push(`${rounded}多${counter}`, `${rounded}余${counter}`);
  return seeded.pick(habits);
}

/** A whole number in [from, to]. */
export const between = (from: number, to: number, seeded: Seeded): number => from + seeded.whole(to - from + 1);

/** A day in [from, to], years, any month, a date up to 28. */
export function dayBetween(fromYear: number, toYear: number, seeded: Seeded): string {
  const month = String(between(1, 12, seeded)).padStart(2, "0");
  return `${between(fromYear, toYear, seeded)}-${month}-${String(between(1, 28, seeded)).padStart(2, "0")}`;
}

/** A day of receipt, on time. */
export function dayOfReceipt(seeded: Seeded): string {
  const late = seeded.next() < 0.12;
  const day = late ? "2023-11-20" : `2023-${seeded.pick(["10-2", "10-2", "11-0", "11-1"])}${between(1, 9, seeded)}`;
  return day;
}

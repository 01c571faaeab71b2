import { chineseNumber, chineseYear } from "#shared/intake/chinese-number.ts";
import { isEmptyMark, plainText } from "#shared/intake/plain-text.ts";
import { missing, readAs, unreadable, type Reading } from "#shared/intake/reading.ts";

const wholeDay = /^(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})[日号]?(?:[上下]午|\d{1,2}:\d{2}(?::\d{2})?)?$/;
const compactDay = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const month = /^(\d{4})(?:[-./年])(\d{1,2})月?(?:份|底|末|初|[上中下]旬)?$/;
const compactMonth = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const year = /^(\d{4})年?(?:底|末)?$/;
const openEnd = /(?:至今|起|以来|开始|成立|[-~—–至]+(?:今|\d{4}.*)?)$/;
const decoration = /\((?:周|星期)?[一二三四五六日天]\)|(?:周|星期)[一二三四五六日天]$|[.。]$/g;
const roughly = /^(?:大约|约|大概)|(?:左右|前后)$/g;
const serial = /^[34]\d{4}$|^5[0-4]\d{3}$/;

/** Days from 1970-01-01 back to the day 0 of Excel. */
const serialOfEpoch = 25_569;
const dayMs = 86_400_000;

/**
 * The calendar day that a cell says, `YYYY-MM-DD`.
 *
 * Only a month or a year: its last day, marked approximate, because a later day is the careful reading for «since» and
 * for «not later than». The first day of a span (「2018年3月至今」) is taken. A number of five digits is a day of Excel whose
 * format was lost (1982 to 2050), marked approximate too, as nobody can see a day in it.
 */
export function readDay(raw: string): Reading<string> {
  if (isEmptyMark(raw)) return missing;
  const text = digitsOnly(plainText(raw).replace(decoration, ""));
  if (serial.test(text)) return serialDay(Number(text));
  const bare = text.replace(roughly, "");
  const read = readPlainDay(bare);
  const found = read.state === "read" ? read : readPlainDay(bare.replace(openEnd, ""));
  return found.state === "read" && bare !== text ? readAs(found.value, true) : found;
}

function readPlainDay(text: string): Reading<string> {
  const day = wholeDay.exec(text) ?? compactDay.exec(text);
  if (day !== null) return dayOf(Number(day[1]), Number(day[2]), Number(day[3]), false);
  const [, monthYear, monthNumber] = month.exec(text) ?? compactMonth.exec(text) ?? [];
  if (monthYear !== undefined) {
    const [ofYear, ofMonth] = [Number(monthYear), Number(monthNumber)];
    return dayOf(ofYear, ofMonth, lastDayOf(ofYear, ofMonth), true);
  }
  const [, onlyYear] = year.exec(text) ?? [];
  return onlyYear === undefined ? unreadable : dayOf(Number(onlyYear), 12, 31, true);
}

const serialDay = (days: number): Reading<string> =>
  readAs(new Date((days - serialOfEpoch) * dayMs).toISOString().slice(0, 10), true);

/** 「二〇一九年五月四日」 with digits. */
const digitsOnly = (text: string): string =>
  chineseYear(text).replaceAll(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (number) =>
    String(chineseNumber(number) ?? number),
  );

const lastDayOf = (ofYear: number, ofMonth: number): number =>
  ofMonth === 2 ? (isLeapYear(ofYear) ? 29 : 28) : [4, 6, 9, 11].includes(ofMonth) ? 30 : 31;

const isLeapYear = (ofYear: number): boolean => ofYear % 4 === 0 && (ofYear % 100 !== 0 || ofYear % 400 === 0);

function dayOf(ofYear: number, ofMonth: number, day: number, approximate: boolean): Reading<string> {
  const isDay = ofYear >= 1900 && ofMonth >= 1 && ofMonth <= 12 && day >= 1 && day <= lastDayOf(ofYear, ofMonth);
  if (!isDay) return unreadable;
  const two = (part: number): string => String(part).padStart(2, "0");
  return readAs(`${String(ofYear)}-${two(ofMonth)}-${two(day)}`, approximate);
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const tenThousand = 10_000;

/** Characters of a Chinese number, for patterns. */
export const chineseNumerals = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万";

/**
 * The whole number that 「三十」, 「一百二十」, 「两万五千」 or 「百」 says; `undefined` when it says none.
 *
 * Shape: up to 万; a unit without a digit before it counts once, as in 「十」 and 「近百场」.
 */
export function chineseNumber(text: string): number | undefined {
  const [high = "", low, more] = text.split("万");
  if (text === "" || more !== undefined) return undefined;
  if (low === undefined) return belowTenThousand(high);
  const head = high === "" ? 1 : belowTenThousand(high);
  const rest = low === "" ? 0 : belowTenThousand(low);
  return head === undefined || rest === undefined ? undefined : head * tenThousand + rest;
}

function belowTenThousand(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = tenThousand;
  for (const character of text) {
    const unit = units[character];
    const value = digits[character];
    if (unit !== undefined && unit < lastUnit) {
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else if (value !== undefined && (digit ?? 0) === 0) digit = value;
    else return undefined;
  }
  return total + (digit ?? 0);
}

/** Circles and letters that people type for 〇. */
const zeros = /[○◯OoОо0]/g;

/** The year that 「二〇一九」 or 「二○一九」 says digit by digit, as digits; other text unchanged. */
export const chineseYear = (text: string): string =>
  text.replace(/^[零〇○◯OoОо0一二三四五六七八九]{4}/, (year) =>
    /[一二三四五六七八九]/.test(year)
      ? Array.from(year.replaceAll(zeros, "〇"), (each) => String(digits[each])).join("")
      : year,
  );

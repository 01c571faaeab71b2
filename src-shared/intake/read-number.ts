import { chineseNumber, chineseNumerals } from "#shared/intake/chinese-number.ts";
import { isEmptyMark, plainText } from "#shared/intake/plain-text.ts";
import { missing, readAs, unreadable, type Reading } from "#shared/intake/reading.ts";

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const pattern = new RegExp(
  [
    "^(?:共计|累计|合计|总计|共|达|有)?",
    "(?<about>大约|大概|大致|约计|约|超过|超|逾|近|将近|接近|上|多达|不少于|不低于|至少|不足|不到|未满|>=|>|≥|≈|~)?",
    `(?:(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)|(?<words>[${chineseNumerals}]+))`,
    "(?<more1>余|多|来)?",
    "(?<scale>[百千万亿])?",
    "(?<more2>余|多|来|\\+)?",
    "(?<counter>[\\p{Script=Han}/]{0,8}?)",
    "(?<more3>以上|左右|上下|之多|余|\\+)?",
    "(?<note>\\(.*\\))?[。.]?$",
  ].join(""),
  "u",
);

const longest = 60;

/** What may follow a number without changing it; anything longer may hold a second statement. */
const counters =
  /^(?:人|名|个|位|场|次|项|户|家|支|节|期|场次|人次|余人|场活动|次活动|个人|[名位个](?:注册|科技|科技注册|注册科技)?志愿者|人以上|场\/次|种|类)?$/u;

/** A note that says what is counted and nothing more. */
const onlyACounter = /^\((?:人?次|场次?|人|名|个)\)$/;

/**
 * The whole number that a cell says, and whether it says so only about.
 *
 * 「220多个」 is about 220, 「10万余」 about 100,000, 「近50场」 and 「不足50场」 about 50; 「1,234」 and 「三十」 are exact. 「若干」, 「几十」,
 * ranges, parts (「36.5小时」) and negative numbers are unreadable.
 */
export function readNumber(raw: string): Reading<number> {
  if (isEmptyMark(raw)) return missing;
  // Nobody writes a number that long; a whole story in the cell is not searched for one.
  if (raw.length > longest) return unreadable;
  const parts = pattern.exec(plainText(raw))?.groups;
  if (parts === undefined || !counters.test(parts["counter"] ?? "")) return unreadable;
  const value = valueOf(parts);
  return value === undefined ? unreadable : readAs(value, isApproximate(parts));
}

type Parts = Readonly<Record<string, string | undefined>>;

function valueOf({ digits, words, scale }: Parts): number | undefined {
  const base = digits === undefined ? chineseNumber(words ?? "") : Number(digits.replaceAll(",", ""));
  if (base === undefined) return undefined;
  // A decimal times ten thousand may miss the whole number by a rounding of the last bit.
  const value = Math.round(base * (scales[scale ?? ""] ?? 1) * 1000) / 1000;
  return Number.isSafeInteger(value) ? value : undefined;
}

function isApproximate({ about, more1, more2, more3, note }: Parts): boolean {
  const says = note !== undefined && !onlyACounter.test(note);
  return says || [about, more1, more2, more3].some((part) => part !== undefined);
}

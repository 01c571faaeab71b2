import { SSF } from "xlsx";

/** The functions of the library's number formatter that are used; its own types say nothing about them. */
interface NumberFormats {
  is_date(format: string): boolean;
  load(format: string, id: number): number;
  parse_date_code(value: number, options: { readonly date1904: boolean }): DateCode | null;
}

interface DateCode {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
}

/** The library's number formatter. */
export const formats = SSF as NumberFormats;

const yearAndMonth = 'yyyy"年"m"月"';
const monthAndDay = 'm"月"d"日"';
const chineseFormats: ReadonlyMap<number, string> = new Map([
  ...[27, 36, 50, 52, 57].map((id) => [id, yearAndMonth] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, monthAndDay] as const),
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
]);

/**
 * Makes the formats known that Chinese Excel and WPS name by number only and never write out, for workbooks of the old form.
 *
 * Without them a cell typed as 「2021年11月」 has no format at all, and its day is read as a plain number.
 * Source: ECMA-376 part 1, §18.8.30, the list for zh-cn.
 */
export function loadChineseFormats(): void {
  for (const [id, format] of chineseFormats) formats.load(format, id);
}

/**
 * The styles of an xlsx with those formats written out, as the library forgets what it was told before; `undefined` when
 * they use none of them. What the workbook itself says of a number holds.
 */
export function withChineseFormats(styles: string): string | undefined {
  const used = [...chineseFormats].filter(([id]) => styles.includes(`numFmtId="${String(id)}"`));
  if (used.length === 0) return undefined;
  const written = used.map(([id, format]) => {
    const code = format.replaceAll('"', "&quot;");
    return `<numFmt numFmtId="${String(id)}" formatCode="${code}"/>`;
  });
  const all = written.join("");
  if (/<numFmts\b[^>]*[^/]>/.test(styles)) return styles.replace(/<numFmts\b[^>]*>/, (open) => open + all);
  return styles.replace(
    /<styleSheet\b[^>]*>/,
    (open) => `${open}<numFmts count="${String(used.length)}">${all}</numFmts>`,
  );
}

/** How much of a day a format shows: texts in quotes and conditions in brackets say nothing about it. */
export function shownPart(format: string): "day" | "month" | "year" {
  const [first = ""] = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";");
  if (/d/i.test(first) || !/y/i.test(first)) return "day";
  return /m/i.test(first) ? "month" : "year";
}

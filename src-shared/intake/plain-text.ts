/**
 * A cell's text in one plain form: full-width digits, letters and punctuation as half-width, no white space at all.
 *
 * For comparing and reading numbers and days; never for showing, as it also folds characters that look alike.
 */
export const plainText = (raw: string): string => raw.normalize("NFKC").replaceAll(/\s+/g, "");

const emptyMarks = new Set(["", "/", "\\", "-", "--", "—", "——", "–", "无", "暂无", "未填", "n/a", "na"]);

/** Whether a cell says that there is nothing: empty, 「/」, 「—」, 「无」. */
export const isEmptyMark = (raw: string): boolean => emptyMarks.has(plainText(raw).toLowerCase());

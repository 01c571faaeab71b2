/**
 * A cell's text in one plain form: full-width digits, letters and punctuation as half-width, no white space at all.
 *
 * For comparing and reading numbers and days; never for showing, as it also folds characters that look alike.
 */
export const plainText = (raw: string): string => raw.normalize("NFKC").replaceAll(/\s+/g, "");

const strokes = /^[/\\\-–—―─－_~.·、…]*$/;
const words = /^\(?(?:无|暂无|没有|未填|空|空白|不详|n\/a|na|none)\)?[。.]?$/;

/** Whether a cell says that there is nothing: empty, 「/」, 「—」, 「-」, 「无」. */
export function isEmptyMark(raw: string): boolean {
  const text = plainText(raw).toLowerCase();
  return strokes.test(text) || words.test(text);
}

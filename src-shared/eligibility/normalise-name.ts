/** Written in many ways without changing a name: spaces, brackets, quotation marks, dashes, dots, invisible marks. */
const decoration = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}"'`´<>·•・‧∙⋅ㆍ●~_]/gu;
/** A full stop is a dot of a minority name only between characters: 「买买提.艾力」, not 「科普2.0」. */
const fullStopInside = /(?<=\p{Script=Han})[.。](?=\p{Script=Han})/gu;
const bracketed = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu;

/**
 * The name without what may differ in writing it: width, spaces, brackets, quotation marks, dashes, dots, case.
 *
 * Shape: for comparing only, never for showing.
 * Source: notice facts §5.
 */
export const normaliseName = (name: string): string =>
  name.normalize("NFKC").toLowerCase().replace(decoration, "").replace(fullStopInside, "");

/** Whether two names are the same once their way of writing is set aside. */
export function sameName(a: string, b: string): boolean {
  const left = normaliseName(a);
  return left !== "" && left === normaliseName(b);
}

/** The name without its parts in brackets, normalised; empty when nothing else is left. */
export const nameOutsideBrackets = (name: string): string =>
  normaliseName(name.normalize("NFKC").replace(bracketed, ""));

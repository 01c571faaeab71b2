import { isEmptyMark, plainText } from "#shared/intake/plain-text.ts";
import { missing, readAs, unreadable, type Reading } from "#shared/intake/reading.ts";

const separators = /[、,;\/\n|]|(?:^|(?<=\D))\d{1,2}[.、)](?!\d)/;
const tail = /等(?:\d+|[一二三四五六七八九十]+)?[余多]?(?:类|种|项|个)?(?:活动|形式|服务)?$|[。.]$/;
const onlyACount = /^(?:\d+|[一二三四五六七八九十]+)[余多]?(?:类|种|项|个)?(?:活动)?$/;

/**
 * The distinct kinds that a cell lists: split at 、，；/ and line breaks, without numbering and the closing 「等」.
 *
 * A bare count (「3种」) names no kind and is unreadable.
 */
export function readKinds(raw: string): Reading<readonly string[]> {
  if (isEmptyMark(raw)) return missing;
  const kinds = raw
    .normalize("NFKC")
    .split(separators)
    .map((kind) => plainText(kind).replace(tail, "").replace(tail, ""))
    .filter((kind) => kind !== "" && !onlyACount.test(kind));
  return kinds.length === 0 ? unreadable : readAs([...new Set(kinds)]);
}

import { nameOutsideBrackets, normaliseName } from "#shared/eligibility/normalise-name.ts";

/** Two names that differ in one of these mean two things: 第一小学 and 第二小学. */
const ordinal = /^[0-9〇零一二三四五六七八九十甲乙丙丁东西南北]$/u;
const shortestContained = 6;

/**
 * Whether two different names are so close that a person should look.
 *
 * Shape: the same but for a part in brackets; or one character written wrongly, left out or added, from three
 * characters on; or a longer name (from six characters) that makes up at least half of the other. Names that differ
 * only in a number or a direction are not near. Two-character names are never near by a character: half of all would be.
 * Source: notice facts §5.
 */
export function nearName(a: string, b: string): boolean {
  const left = normaliseName(a);
  const right = normaliseName(b);
  if (left === "" || right === "" || left === right) return false;
  const [leftOutside, rightOutside] = [nameOutsideBrackets(a), nameOutsideBrackets(b)];
  if (leftOutside !== "" && leftOutside === rightOutside) return true;
  return (
    oneCharacterOff(characters(left), characters(right)) || contained(characters(leftOutside), characters(rightOutside))
  );
}

/** By code point: a rare character beyond the basic plane is one. */
const characters = (text: string): readonly string[] => Array.from(text);

function oneCharacterOff(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  const found = short.findIndex((character, place) => character !== long[place]);
  const at = found < 0 ? short.length : found;
  const exchanged = short.length === long.length;
  const rest = short.slice(exchanged ? at + 1 : at).join("");
  if (rest !== long.slice(at + 1).join("")) return false;
  return !(exchanged && ordinal.test(short[at] ?? "") && ordinal.test(long[at] ?? ""));
}

function contained(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortestContained && 2 * short.length >= long.length && long.join("").includes(short.join(""));
}

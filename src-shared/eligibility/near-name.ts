import { nameOutsideBrackets, normaliseName } from "#shared/eligibility/normalise-name.ts";

/** A name made ready once for many comparisons. */
export interface ComparableName {
  readonly normal: string;
  /** Without its parts in brackets. */
  readonly outside: string;
  readonly characters: readonly string[];
}

/** Two names that differ in one of these mean two things: 第一小学 and 第二小学. */
const ordinal = /^[0-9〇零一二三四五六七八九十甲乙丙丁东西南北]$/u;
/** A name so short stands in too many others to say anything. */
export const shortestContained = 6;

/** The name made ready for comparing. A rare character beyond the basic plane counts as one. */
export function comparableName(name: string): ComparableName {
  const normal = normaliseName(name);
  return { normal, outside: nameOutsideBrackets(name), characters: Array.from(normal) };
}

/**
 * Whether two different names are so close that a person should look.
 *
 * Shape: the same but for a part in brackets; or one character written wrongly, left out or added, from three
 * characters on; or a longer name (from six characters) that makes up at least half of the other. Names that differ
 * only in a number or a direction are not near. Two-character names are never near by a character: half of all would be.
 * Source: notice facts §5.
 */
export function areNear(a: ComparableName, b: ComparableName): boolean {
  if (a.normal === "" || b.normal === "" || a.normal === b.normal) return false;
  if (a.outside !== "" && a.outside === b.outside) return true;
  return oneCharacterOff(a.characters, b.characters) || contained(a.outside, b.outside);
}

/** The same for two names as they are written. */
export const nearName = (a: string, b: string): boolean => areNear(comparableName(a), comparableName(b));

function oneCharacterOff(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  const found = short.findIndex((character, place) => character !== long[place]);
  const at = found < 0 ? short.length : found;
  const exchanged = short.length === long.length;
  if (short.slice(exchanged ? at + 1 : at).join("") !== long.slice(at + 1).join("")) return false;
  return !(exchanged && ordinal.test(short[at] ?? "") && ordinal.test(long[at] ?? ""));
}

function contained(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortestContained && 2 * short.length >= long.length && long.includes(short);
}

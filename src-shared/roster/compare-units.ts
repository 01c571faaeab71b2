import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { UnitKinship } from "#shared/roster/conflict-ground.ts";

/** Short words that stand for long ones inside names of units. */
const longForms: readonly (readonly [RegExp, string])[] = [
  [/科协/g, "科学技术协会"],
  [/农技协/g, "农村专业技术协会"],
  [/中科院/g, "中国科学院"],
  [/农科院/g, "农业科学院"],
  [/林科院/g, "林业科学研究院"],
  [/社科院/g, "社会科学院"],
  [/疾控中心/g, "疾病预防控制中心"],
  [/卫健委/g, "卫生健康委员会"],
  [/科技馆/g, "科学技术馆"],
  [/科技学会/g, "科学技术学会"],
  [/师大/g, "师范大学"],
  [/农大/g, "农业大学"],
  [/理工大$/g, "理工大学"],
  [/医大/g, "医科大学"],
];
/** What is often left out after the name of a place. */
const placeEnding = /(?:省|市|自治区|自治州|维吾尔|壮族|回族)/gu;
/** A name that ends so is a place, and a place is nobody's unit. */
const bareEnding = /[省市县区旗州镇乡]$/u;
/** A name that ends so is whole, not short for another. */
const wholeEnding = /(?:大学|学院|学会|协会|中心|医院|公司|委员会)$/u;
const shortestPart = 4;
const longestShortForm = 4;

/** Two names of which people said that they mean one unit. */
export interface UnitAlias {
  readonly name: string;
  readonly alias: string;
}

interface Prepared {
  readonly full: string;
  readonly withoutPlaces: string;
}

/**
 * A function that says how two unit names hang together; `undefined` when nothing points to one unit.
 *
 * Shape: writing, width and brackets do not matter; common short words are written out first. Only a person can know,
 * so it errs towards asking.
 */
export function createUnitComparer(
  aliases: readonly UnitAlias[],
): (one: string, other: string) => UnitKinship | undefined {
  const known = new Map<string, Prepared>();
  const prepared = (name: string): Prepared => {
    const found = known.get(name) ?? prepare(name);
    known.set(name, found);
    return found;
  };
  const pairs = aliases.map(({ name, alias }) => [prepared(name).full, prepared(alias).full] as const);
  return (one, other) => {
    const [a, b] = [prepared(one), prepared(other)];
    if (a.full === "" || b.full === "") return undefined;
    if (a.full === b.full) return bareEnding.test(a.full) ? undefined : "same";
    if (pairs.some(([name, alias]) => (a.full === name && b.full === alias) || (a.full === alias && b.full === name)))
      return "alias";
    if (a.withoutPlaces === b.withoutPlaces && a.withoutPlaces.length >= shortestPart) return "short-form";
    return isPart(a.full, b.full) ? "part" : isShortForm(a.full, b.full) ? "short-form" : undefined;
  };
}

function prepare(name: string): Prepared {
  const full = longForms.reduce((text, [short, long]) => text.replace(short, long), normaliseName(name));
  return { full, withoutPlaces: full.replace(placeEnding, "") };
}

const byLength = (a: string, b: string): readonly [string, string] => (a.length <= b.length ? [a, b] : [b, a]);

/** 北京大学医学部 is a part of 北京大学. */
function isPart(a: string, b: string): boolean {
  const [short, long] = byLength(a, b);
  return short.length >= shortestPart && !bareEnding.test(short) && long.startsWith(short);
}

/** 北大 for 北京大学: the first character, and the others in their order. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = byLength(a, b);
  const characters = Array.from(short);
  if (characters.length < 2 || characters.length > longestShortForm) return false;
  if (bareEnding.test(short) || wholeEnding.test(short)) return false;
  if (Array.from(long).length < characters.length + 2 || !long.startsWith(characters[0] ?? "")) return false;
  let at = 0;
  for (const character of long) if (character === characters[at]) at += 1;
  return at === characters.length;
}

import { areNear, shortestContained, type ComparableName } from "#shared/eligibility/near-name.ts";

/**
 * All pairs of names that are near each other, by their places in the list, the smaller place first.
 *
 * Shape: the same answer as comparing each with each, in a time that grows with the list and not with its square: near
 * names always share a key, and only those that do are compared.
 */
export function nearPairs(names: readonly ComparableName[]): readonly (readonly [number, number])[] {
  const given = names.map((name, place) => ({ name, place }));
  const byKey = indexOf(given.flatMap(({ name, place }) => keysOf(name).map((key) => ({ key, place }))));
  const byHead = indexOf(given.map(({ name, place }) => ({ key: name.outside.slice(0, shortestContained), place })));
  const compared = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  const look = (one: number, other: number): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const pair = a * names.length + b;
    const [left, right] = [names[a], names[b]];
    if (a === b || compared.has(pair) || left === undefined || right === undefined) return;
    compared.add(pair);
    if (areNear(left, right)) pairs.push([a, b]);
  };
  for (const places of byKey.values())
    if (places.size > 1) for (const a of places) for (const b of places) if (a < b) look(a, b);
  for (const { name, place } of given)
    for (const part of partsOf(name)) for (const other of byHead.get(part) ?? []) look(place, other);
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

function indexOf(entries: readonly { readonly key: string; readonly place: number }[]): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>();
  for (const { key, place } of entries) {
    const places = index.get(key);
    if (places === undefined) index.set(key, new Set([place]));
    else places.add(place);
  }
  return index;
}

/** What names have in common that differ in brackets or in one character, exchanged at one place or left out. */
function keysOf({ normal, outside, characters }: ComparableName): readonly string[] {
  if (normal === "") return [];
  const shorter = characters.map((_, at) => characters.toSpliced(at, 1).join(""));
  const exchanged = shorter.map((rest, at) => `exchanged ${String(at)} ${rest}`);
  const leftOut = shorter.map((rest) => `whole ${rest}`);
  return [`outside ${outside}`, `whole ${normal}`, ...exchanged, ...leftOut];
}

/** A shorter name that a longer one contains begins with one of these. */
const partsOf = ({ outside }: ComparableName): readonly string[] =>
  Array.from({ length: Math.max(0, outside.length - shortestContained + 1) }, (_, at) =>
    outside.slice(at, at + shortestContained),
  );

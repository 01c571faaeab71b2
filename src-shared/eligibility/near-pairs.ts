import { nearKeys } from "#shared/eligibility/near-keys.ts";
import { areNear, shortestContained, type ComparableName } from "#shared/eligibility/near-name.ts";

/**
 * All pairs of names that are near each other, by their places in the list, the smaller place first.
 *
 * Shape: the same answer as comparing each with each, in a time that grows with the list and not with its square: near
 * names always share a key, and only those that do are compared.
 */
export function nearPairs(names: readonly ComparableName[]): readonly (readonly [number, number])[] {
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
  lookAtSharedKeys(names, look);
  lookAtContained(names, look);
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

type Look = (one: number, other: number) => void;

/** Places per key: more names than any list has. */
const placeRange = 2 ** 20;

/** Names that differ in brackets or in one character. Sorting numbers is many times faster than filling maps of texts. */
function lookAtSharedKeys(names: readonly ComparableName[], look: Look): void {
  const keyed = names.flatMap((name, place) =>
    name.normal === "" ? [] : nearKeys(name).map((key) => (key >>> 0) * placeRange + place),
  );
  const sorted = Float64Array.from(keyed).sort();
  let start = 0;
  for (let end = 1; end <= sorted.length; end += 1) {
    const key = Math.floor((sorted[start] ?? 0) / placeRange);
    if (end < sorted.length && Math.floor((sorted[end] ?? 0) / placeRange) === key) continue;
    for (let one = start; one < end; one += 1)
      for (let other = one + 1; other < end; other += 1)
        look((sorted[one] ?? 0) % placeRange, (sorted[other] ?? 0) % placeRange);
    start = end;
  }
}

/** Longer names that contain a shorter one: one of their parts is its beginning. */
function lookAtContained(names: readonly ComparableName[], look: Look): void {
  const byHead = new Map<string, number[]>();
  for (const [place, { outside }] of names.entries()) {
    if (outside.length < shortestContained) continue;
    const head = outside.slice(0, shortestContained);
    const places = byHead.get(head);
    if (places === undefined) byHead.set(head, [place]);
    else places.push(place);
  }
  for (const [place, { outside }] of names.entries())
    for (let at = 0; at + shortestContained <= outside.length; at += 1)
      for (const other of byHead.get(outside.slice(at, at + shortestContained)) ?? [])
        if (outside.startsWith(names[other]?.outside ?? "", at)) look(place, other);
}

import { mayReplace, pairsOf, replace, type Blocks } from "#shared/roster/blocks/blocks.ts";
import type { Seeded } from "#shared/seeded.ts";

const triesPerSeat = 150;
const mostTries = 400_000;

/**
 * Lets two experts of two blocks change places whenever pairs then meet more evenly; loads stay as they are.
 *
 * Shape: what is made small is the sum of the squares of how often two experts meet.
 */
export function evenPairs(blocks: Blocks, chance: Seeded): void {
  const { experts, members, perBlock } = blocks;
  if (members.length < 2 || perBlock >= experts) return;
  const pairs = pairsOf(blocks);
  const tries = Math.min(mostTries, triesPerSeat * members.length * perBlock);
  for (let turn = 0; turn < tries; turn += 1) {
    const [one, other] = [chance.whole(members.length), chance.whole(members.length)];
    const a = members[one]?.[chance.whole(perBlock)];
    const b = members[other]?.[chance.whole(perBlock)];
    if (a !== undefined && b !== undefined) exchange(blocks, pairs, { one, other, a, b });
  }
}

/** `a` of block `one` and `b` of block `other`. */
interface Exchange {
  readonly one: number;
  readonly other: number;
  readonly a: number;
  readonly b: number;
}

function exchange(blocks: Blocks, pairs: Int32Array, { one, other, a, b }: Exchange): void {
  if (one === other || a === b || !mayReplace(blocks, one, a, b) || !mayReplace(blocks, other, b, a)) return;
  if (gain(blocks, pairs, { one, other, a, b }) >= 0) return;
  const { experts, members } = blocks;
  meet(pairs, experts, members[one] ?? [], a, -1);
  meet(pairs, experts, members[other] ?? [], b, -1);
  replace(blocks, one, a, b);
  replace(blocks, other, b, a);
  meet(pairs, experts, members[one] ?? [], b, 1);
  meet(pairs, experts, members[other] ?? [], a, 1);
}

/** By how much half the sum of squares would change. */
function gain({ experts, members }: Blocks, pairs: Int32Array, { one, other, a, b }: Exchange): number {
  const count = (x: number, y: number): number => pairs[x * experts + y] ?? 0;
  let change = 0;
  const first = members[one] ?? [];
  const second = members[other] ?? [];
  for (const c of first)
    if (c !== a) change += 1 - 2 * count(a, c) + (1 + 2 * count(b, c)) + overlap(second.includes(c));
  for (const c of second)
    if (c !== b) change += 1 - 2 * count(b, c) + (1 + 2 * count(a, c)) + overlap(first.includes(c));
  return change;
}

/** Who stays in both blocks loses and wins the same pair, so that nothing changes: undoes the two squares counted. */
const overlap = (inBoth: boolean): number => (inBoth ? -2 : 0);

function meet(pairs: Int32Array, experts: number, block: readonly number[], who: number, by: number): void {
  for (const other of block) {
    if (other === who) continue;
    pairs[who * experts + other] = (pairs[who * experts + other] ?? 0) + by;
    pairs[other * experts + who] = (pairs[other * experts + who] ?? 0) + by;
  }
}

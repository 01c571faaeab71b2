import { loadsOf, pairsOf, type Blocks } from "#shared/roster/blocks/blocks.ts";
import type { Seeded } from "#shared/seeded.ts";

/** Fills every block: who has least goes first, then who met the others least, then chance. The tightest blocks first. */
export function dealBlocks(blocks: Blocks, chance: Seeded): void {
  const { experts, perBlock, allowed, fixed, members } = blocks;
  for (const own of fixed) members.push([...own]);
  const pairs = pairsOf(blocks);
  const loads = loadsOf(blocks);
  const freedom = allowed.map((row) => row.filter(Boolean).length);
  const order = chance.shuffle(allowed.map((_, at) => at));
  order.sort((a, b) => (freedom[a] ?? 0) - (freedom[b] ?? 0));
  for (const at of order) {
    const block = members[at] ?? [];
    while (block.length < perBlock) {
      const next = nextFor(blocks, at, loads, pairs, chance);
      if (next === undefined) break;
      for (const other of block) {
        pairs[next * experts + other] = (pairs[next * experts + other] ?? 0) + 1;
        pairs[other * experts + next] = (pairs[other * experts + next] ?? 0) + 1;
      }
      loads[next] = (loads[next] ?? 0) + 1;
      block.push(next);
    }
  }
}

function nextFor(
  { experts, allowed, members }: Blocks,
  at: number,
  loads: readonly number[],
  pairs: Int32Array,
  chance: Seeded,
): number | undefined {
  const block = members[at] ?? [];
  const everybody = Array.from({ length: experts }, (_, expert) => expert);
  const open = chance.shuffle(everybody).filter((expert) => allowed[at]?.[expert] === true && !block.includes(expert));
  const met = (expert: number): number => block.reduce((sum, other) => sum + (pairs[expert * experts + other] ?? 0), 0);
  return open.sort((a, b) => (loads[a] ?? 0) - (loads[b] ?? 0) || met(a) - met(b))[0];
}

import { loadsOf, mayReplace, replace, type Blocks } from "#shared/roster/blocks/blocks.ts";

interface Step {
  readonly from: number;
  readonly block: number;
}

/**
 * Hands places on from who has much to who has little, over others where it must, until loads differ by at most one or
 * nothing more can be handed on.
 */
export function evenLoads(blocks: Blocks): void {
  const loads = loadsOf(blocks);
  for (let moved = true; moved;) {
    moved = false;
    const high = loads.map((_, at) => at).sort((a, b) => (loads[b] ?? 0) - (loads[a] ?? 0));
    for (const start of high) {
      const end = handOn(blocks, start, (expert) => (loads[expert] ?? 0) <= (loads[start] ?? 0) - 2);
      if (end === undefined) continue;
      loads[start] = (loads[start] ?? 0) - 1;
      loads[end] = (loads[end] ?? 0) + 1;
      moved = true;
      break;
    }
  }
}

/** Finds the shortest chain from `start` to someone who `isLow`, hands places on along it and answers who that was. */
function handOn(blocks: Blocks, start: number, isLow: (expert: number) => boolean): number | undefined {
  const reached = new Map<number, Step | undefined>([[start, undefined]]);
  for (const inner of reached.keys()) {
    for (const [block, members] of blocks.members.entries()) {
      if (!members.includes(inner)) continue;
      for (let outer = 0; outer < blocks.experts; outer += 1) {
        if (reached.has(outer) || !mayReplace(blocks, block, inner, outer)) continue;
        reached.set(outer, { from: inner, block });
        if (!isLow(outer)) continue;
        follow(blocks, reached, outer);
        return outer;
      }
    }
  }
  return undefined;
}

function follow(blocks: Blocks, reached: ReadonlyMap<number, Step | undefined>, end: number): void {
  let outer = end;
  for (let step = reached.get(outer); step !== undefined; step = reached.get(outer)) {
    replace(blocks, step.block, step.from, outer);
    outer = step.from;
  }
}

/** A split while it is made: experts and blocks (candidates) by their places; only `members` changes. */
export interface Blocks {
  readonly experts: number;
  readonly perBlock: number;
  /** By block and expert: not recused. */
  readonly allowed: readonly (readonly boolean[])[];
  /** Experts who stay in a block whatever happens. */
  readonly fixed: readonly (readonly number[])[];
  /** Experts of each block, in no order. */
  readonly members: number[][];
}

/** How many blocks each expert is in. */
export function loadsOf({ experts, members }: Blocks): number[] {
  const loads = new Array<number>(experts).fill(0);
  for (const block of members) for (const expert of block) loads[expert] = (loads[expert] ?? 0) + 1;
  return loads;
}

/** How often two experts are together, as one row after another. */
export function pairsOf({ experts, members }: Blocks): Int32Array {
  const pairs = new Int32Array(experts * experts);
  for (const block of members)
    for (const a of block)
      for (const b of block) if (a !== b) pairs[a * experts + b] = (pairs[a * experts + b] ?? 0) + 1;
  return pairs;
}

/** Whether `inner` may give its place in a block to `outer`. */
export function mayReplace({ allowed, fixed, members }: Blocks, at: number, inner: number, outer: number): boolean {
  const block = members[at] ?? [];
  return (
    block.includes(inner) &&
    !block.includes(outer) &&
    allowed[at]?.[outer] === true &&
    fixed[at]?.includes(inner) !== true
  );
}

/** Puts `outer` where `inner` was. */
export function replace({ members }: Blocks, at: number, inner: number, outer: number): void {
  const block = members[at];
  if (block !== undefined) block[block.indexOf(inner)] = outer;
}

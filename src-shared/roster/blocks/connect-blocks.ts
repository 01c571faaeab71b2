import { mayReplace, replace, type Blocks } from "#shared/roster/blocks/blocks.ts";

/** Lets experts of parted groups change places until all hang together, where that can be; loads stay as they are. */
export function connectBlocks(blocks: Blocks): void {
  for (let groups = countGroups(blocks); groups > 1; groups = countGroups(blocks)) {
    if (!joinTwo(blocks, groups)) return;
  }
}

function joinTwo(blocks: Blocks, groups: number): boolean {
  const { members } = blocks;
  for (const [one, first] of members.entries())
    for (let other = one + 1; other < members.length; other += 1)
      for (const a of [...first])
        for (const b of [...(members[other] ?? [])]) {
          if (!mayReplace(blocks, one, a, b) || !mayReplace(blocks, other, b, a)) continue;
          replace(blocks, one, a, b);
          replace(blocks, other, b, a);
          if (countGroups(blocks) < groups) return true;
          replace(blocks, one, b, a);
          replace(blocks, other, a, b);
        }
  return false;
}

function countGroups({ experts, members }: Blocks): number {
  const group = Array.from({ length: experts }, (_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    while (group[head] !== head) head = group[head] ?? head;
    return head;
  };
  for (const block of members) {
    const [first, ...others] = block;
    for (const other of others) if (first !== undefined) group[headOf(other)] = headOf(first);
  }
  return group.filter((head, at) => head === at).length;
}

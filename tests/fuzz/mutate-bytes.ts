import type { Seeded } from "#shared/seeded.ts";

/** A changed copy of some bytes; `other` is another valid file to splice from. May come out as it was. */
export function mutateBytes(bytes: Buffer, random: Seeded, other: Buffer): Buffer {
  let mutant: Buffer = Buffer.from(bytes);
  const changes = random.next() < 0.7 ? 1 : 1 + random.whole(4);
  for (let change = 0; change < changes; change += 1) mutant = random.pick(mutations)(mutant, random, other);
  return mutant;
}

type Mutation = (bytes: Buffer, random: Seeded, other: Buffer) => Buffer;

/** Numbers at which readers of lengths go wrong. */
const borders = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const;

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    for (let flips = 1 + random.whole(8); flips > 0 && bytes.length > 0; flips -= 1) {
      const at = random.whole(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(8));
    }
    return bytes;
  },
  (bytes, random) => {
    const [from, end] = stretch(bytes, random, 64);
    return bytes.fill(random.pick([0, 0xff, 0x20, random.whole(256)]), from, end);
  },
  (bytes, random) => bytes.subarray(0, random.whole(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.whole(Math.min(bytes.length, 64) + 1)),
  (bytes, random) => {
    const [from, end] = stretch(bytes, random, 4096);
    return insert(bytes, random.pick([end, random.whole(bytes.length + 1)]), bytes.subarray(from, end));
  },
  (bytes, random) => {
    const added = Buffer.from(Array.from({ length: 1 + random.whole(40) }, () => random.whole(256)));
    return insert(bytes, random.whole(bytes.length + 1), added);
  },
  (bytes, random) => {
    const [from, end] = stretch(bytes, random, 4096);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
  },
  (bytes, random, other) => {
    const [from, end] = stretch(other, random, other.length);
    const at = random.whole(bytes.length + 1);
    const taken = random.next() < 0.5 ? end - from : 0;
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, end), bytes.subarray(at + taken)]);
  },
  (bytes, random, other) => {
    // The head of one and the tail of the other, cut at the same place.
    const at = random.whole(Math.min(bytes.length, other.length) + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(at)]);
  },
  (bytes, random) => {
    const at = lengthField(bytes, random);
    if (at === undefined) return bytes;
    const value = (random.pick(borders) + random.whole(3)) % 2 ** 32;
    const write = random.whole(4);
    if (write === 0) bytes.writeUInt16LE(value & 0xffff, at);
    else if (write === 1) bytes.writeUInt32BE(value, at);
    else bytes.writeUInt32LE(value, at);
    return bytes;
  },
];

/** Somewhere in the file; most often in one of the headers of a ZIP or of a sealed file, where lengths stand. */
function lengthField(bytes: Buffer, random: Seeded): number | undefined {
  if (bytes.length < 50) return undefined;
  const kind = random.whole(4);
  const from = random.whole(bytes.length);
  const header = kind === 0 ? 16 : kind === 1 ? bytes.length - 22 : kind === 2 ? bytes.indexOf("PK", from) : from;
  return Math.max(0, Math.min(header + random.whole(kind === 3 ? 1 : 46), bytes.length - 4));
}

function stretch(bytes: Buffer, random: Seeded, limit: number): readonly [number, number] {
  const from = random.whole(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.whole(limit))];
}

const insert = (bytes: Buffer, at: number, added: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);

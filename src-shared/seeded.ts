/** Repeatable chance: the same seed gives the same numbers on every machine. Not for keys. */
export interface Seeded {
  /** In [0, 1), a multiple of 2^-32. */
  next(): number;
  /** Whole number in [0, `below`). */
  whole(below: number): number;
  /** One of `items`; the list must not be empty. */
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** A new list in another order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
  /** About normal with mean 0 and standard deviation 1 (sum of twelve uniforms). */
  normal(): number;
}

/**
 * A small fast generator (sfc32 with 128 bits of state), its state spread from `seed` by FNV-1a.
 *
 * Shape: any text as seed; numbers are written as text by the caller.
 */
export function createSeeded(seed: string): Seeded {
  const state = new Uint32Array(4);
  for (let lane = 0; lane < 4; lane += 1) state[lane] = fnv1a(`${String(lane)}:${seed}`);
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const sum = (a + b + d) >>> 0;
    state[3] = d + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / 2 ** 32;
  };
  for (let round = 0; round < 16; round += 1) next();
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    pick: (items) => items[whole(items.length)] as (typeof items)[number],
    shuffle(items) {
      const out = [...items];
      for (let last = out.length - 1; last > 0; last -= 1) {
        const other = whole(last + 1);
        const held = out[last] as (typeof out)[number];
        out[last] = out[other] as (typeof out)[number];
        out[other] = held;
      }
      return out;
    },
    normal() {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += next();
      return sum;
    },
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

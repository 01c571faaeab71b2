import type { ComparableName } from "#shared/eligibility/near-name.ts";

/** An odd number, so that multiplying by it can be undone in 32 bits. */
const base = 0x01_00_01_93;
const inverse = inverseOf(base);

/** Newton's way to `x` with `x × odd = 1` in 32 bits: each step doubles the right bits. */
function inverseOf(odd: number): number {
  let x = odd;
  for (let step = 0; step < 5; step += 1) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

const codesOf = (characters: readonly string[]): readonly number[] =>
  characters.map((character) => character.codePointAt(0) ?? 0);

/** Sums of the characters so far, each times the base to the power of its place; in 32 bits. */
function sumsOf(codes: readonly number[]): Int32Array {
  const sums = new Int32Array(codes.length + 1);
  let power = 1;
  for (const [at, code] of codes.entries()) {
    sums[at + 1] = (sums[at] ?? 0) + Math.imul(code, power);
    power = Math.imul(power, base);
  }
  return sums;
}

/**
 * Numbers of 32 bits of which near names share one when they differ in brackets or in one character.
 *
 * Shape: the number of the name itself, then of the name without each of its characters in turn, then of what stands
 * outside brackets; the same text always has the same number, and seldom another text has it too. A name with one
 * character exchanged shares the number without that character, one with a character left out has it as its own.
 */
export function nearKeys({ normal, outside, characters }: ComparableName): readonly number[] {
  const sums = sumsOf(codesOf(characters));
  const whole = sums[characters.length] ?? 0;
  const keys = [whole];
  for (let at = 0; at < characters.length; at += 1) {
    const before = sums[at] ?? 0;
    // What stands behind moves one place forward: each of its powers goes down by one.
    keys.push((before + Math.imul(whole - (sums[at + 1] ?? 0), inverse)) | 0);
  }
  if (outside !== normal && outside !== "") keys.push(sumsOf(codesOf(Array.from(outside))).at(-1) ?? 0);
  return keys;
}

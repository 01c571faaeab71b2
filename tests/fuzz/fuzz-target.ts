import type { Seeded } from "#shared/seeded.ts";

/**
 * How a mutant ended.
 *
 * `refused`: with a problem or a finding. `identical`: it was read as the very value that the valid file holds.
 * `signed`: somebody with the key changed it, and it was read as what that person signed.
 */
export type FuzzOutcome = "refused" | "identical" | "signed";

/** A kind of file that is fuzzed. */
export interface FuzzTarget {
  /** Makes one mutant and reads it. Throws when it is neither refused nor read as it was made. */
  run(random: Seeded): Promise<FuzzOutcome>;
  close(): Promise<void>;
}

/** Thrown when altered bytes were taken for good ones. */
export class AlteredAccepted extends Error {}

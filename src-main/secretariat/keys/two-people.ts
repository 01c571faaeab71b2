import type { Problem } from "#shared/problem.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";

/** Who makes a key, and with which passphrases: one a person. */
export interface KeyMakers {
  readonly passphrases: readonly string[];
  readonly by: string;
  /** The second person; anything with one passphrase. */
  readonly witness: string;
}

/**
 * What is wrong with two people who make a key; nothing with one.
 *
 * Errors: `key/witness-needed`, `key/same-person`, `key/same-passphrase`.
 */
export function refusePeople({ passphrases, by, witness }: KeyMakers): Problem | undefined {
  const [first = "", second] = passphrases;
  if (second === undefined) return undefined;
  if (witness.trim() === "") return { kind: "key/witness-needed" };
  if (isSamePerson(by, witness)) return { kind: "key/same-person" };
  // Whoever knows both passphrases is one person again.
  return first.normalize("NFKC") === second.normalize("NFKC") ? { kind: "key/same-passphrase" } : undefined;
}

/** The people behind a key as the journal names them. */
export const peopleFacts = ({ passphrases, witness }: KeyMakers): { people: number; witness?: string } =>
  passphrases.length === 2 ? { people: 2, witness } : { people: 1 };

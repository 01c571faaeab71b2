/** How many people keep the key, each with a passphrase of their own. */
export type KeyPeople = 1 | 2;

/** The passphrases of an existing key as the core takes them; undefined until each of its people has typed theirs. */
export function typedPassphrases(people: KeyPeople, typed: readonly string[]): string[] | undefined {
  const given = Array.from({ length: people }, (_, person) => typed[person] ?? "");
  return given.includes("") ? undefined : given;
}

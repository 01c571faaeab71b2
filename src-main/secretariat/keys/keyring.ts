import type { RoundId } from "#shared/ids.ts";
import { ageIdentity } from "#main/signing/master-key.ts";

/** Milliseconds after which an unused key is forgotten. */
const keyringIdleMs = 15 * 60_000;

/** The opened keys that open score files. They live in memory only. */
export interface Keyring {
  /** Takes in X25519 secrets (32 bytes each, copied) beside those that the round has open already. */
  unlock(round: RoundId, sealSecrets: readonly Uint8Array[]): void;
  /** age identities of the round's open keys; none while it is locked. Asking counts as use. */
  identities(round: RoundId): readonly string[];
  isUnlocked(round: RoundId): boolean;
  /** Forgets the round's keys. */
  lock(round: RoundId): void;
  /** Forgets everything. */
  close(): void;
}

interface Open {
  readonly secrets: Uint8Array[];
  usedAtMs: number;
}

/** Nothing open; `now` in milliseconds. */
export function createKeyring(now: () => number): Keyring {
  const rounds = new Map<RoundId, Open>();
  let sweep: NodeJS.Timeout | undefined;

  function lock(round: RoundId): void {
    for (const secret of rounds.get(round)?.secrets ?? []) secret.fill(0);
    rounds.delete(round);
  }

  function current(round: RoundId): Open | undefined {
    const open = rounds.get(round);
    if (open !== undefined && now() - open.usedAtMs > keyringIdleMs) lock(round);
    return rounds.get(round);
  }

  // Nobody may ask again, so the memory is also cleared by itself.
  function sweepLater(): void {
    clearTimeout(sweep);
    sweep = setTimeout(() => {
      for (const round of [...rounds.keys()]) current(round);
      if (rounds.size > 0) sweepLater();
    }, keyringIdleMs + 1000);
    sweep.unref();
  }

  return {
    unlock(round, sealSecrets) {
      const secrets = current(round)?.secrets ?? [];
      for (const secret of sealSecrets)
        if (!secrets.some((known) => Buffer.from(known).equals(secret))) secrets.push(Uint8Array.from(secret));
      rounds.set(round, { secrets, usedAtMs: now() });
      sweepLater();
    },
    identities(round) {
      const open = current(round);
      if (open === undefined) return [];
      open.usedAtMs = now();
      sweepLater();
      return open.secrets.map(ageIdentity);
    },
    isUnlocked: (round) => current(round) !== undefined,
    lock,
    close() {
      clearTimeout(sweep);
      for (const round of [...rounds.keys()]) lock(round);
    },
  };
}

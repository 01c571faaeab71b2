import type { BundleId, ExpertId } from "#shared/ids.ts";

/** Keys of the expert who is unlocked; they live in memory only. */
export interface Session {
  readonly bundle: BundleId;
  readonly expert: ExpertId;
  /** Seals comments and reasons at rest. 32 bytes. */
  readonly dataKey: Uint8Array;
  /** Signs the score file. 32 bytes. */
  readonly signingSeed: Uint8Array;
}

/** At most one expert is unlocked at a time. */
export interface Sessions {
  current(): Session | undefined;
  open(session: Session): void;
  /** Forgets the keys. */
  lock(): void;
}

/** No one unlocked. */
export function createSessions(): Sessions {
  let session: Session | undefined;
  return {
    current: () => session,
    open(next) {
      session = next;
    },
    lock() {
      session?.dataKey.fill(0);
      session?.signingSeed.fill(0);
      session = undefined;
    },
  };
}

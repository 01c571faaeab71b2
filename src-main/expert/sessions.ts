import type { BundleId, ExpertId } from "#shared/ids.ts";
import type { RosterSeat } from "#shared/formats/bundle.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";

/** The expert who is unlocked: the keys and everything with names in it live in memory only. */
export interface Session {
  readonly bundle: BundleId;
  readonly expert: ExpertId;
  readonly seat: RosterSeat;
  /** The verified head of the bundle on this laptop. */
  readonly head: OpenedHead;
  /** Seals comments and reasons at rest. 32 bytes. */
  readonly dataKey: Uint8Array;
  /** Signs the score file. 32 bytes. */
  readonly signingSeed: Uint8Array;
  readonly publicKey: Uint8Array;
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
  const lock = (): void => {
    session?.dataKey.fill(0);
    session?.signingSeed.fill(0);
    session = undefined;
  };
  return {
    current: () => session,
    open(next) {
      lock();
      session = next;
    },
    lock,
  };
}

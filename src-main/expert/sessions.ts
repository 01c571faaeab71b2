import { eraseSession, type Session } from "#main/expert/session.ts";
import type { TrialDesk } from "#main/expert/trial/trial-desk.ts";

/** Until the page says how long it may stay open without anybody there. */
const defaultIdleMinutes = 15;

/** At most one expert is unlocked at a time, and only while somebody is at the desk. */
export interface Sessions {
  current(): Session | undefined;
  /** Unlocks; whoever was unlocked before is locked. */
  open(session: Session, nowMs: number): void;
  /**
   * Somebody is at the desk. Answers when it will lock itself; null while nobody is unlocked.
   *
   * A desk that was left for too long is locked first, so that whoever wakes a sleeping laptop does not find it open.
   * `idleMinutes` holds until another number is given.
   */
  stay(nowMs: number, idleMinutes?: number): number | null;
  /** Locks when nobody was there for too long; answers whether it did. */
  lockWhenIdle(nowMs: number): boolean;
  /** Overwrites the keys and forgets the names. */
  lock(): void;
  /** The trial of whoever is unlocked, while there is one. */
  trial(): TrialDesk | undefined;
  /** From now on this is the trial; one that was there before ends. */
  beginTrial(next: TrialDesk): void;
  /** Throws the trial away. */
  endTrial(): void;
  /** Calls `listener` whenever the desk has locked itself. */
  onIdleLock(listener: () => void): void;
}

/** No one unlocked. Knows no clock: every time comes in. */
export function createSessions(): Sessions {
  let session: Session | undefined;
  let trial: TrialDesk | undefined;
  let seenAtMs = 0;
  let idleMs = defaultIdleMinutes * 60_000;
  const listeners: (() => void)[] = [];

  function endTrial(): void {
    if (trial === undefined) return;
    eraseSession(trial.session);
    trial.close();
    trial = undefined;
  }

  function lock(): void {
    endTrial();
    if (session !== undefined) eraseSession(session);
    session = undefined;
  }

  function lockWhenIdle(nowMs: number): boolean {
    // A clock that was set back must not keep the desk open.
    seenAtMs = Math.min(seenAtMs, nowMs);
    if (session === undefined || nowMs - seenAtMs < idleMs) return false;
    lock();
    for (const listener of listeners) listener();
    return true;
  }

  return {
    current: () => session,
    open(next, nowMs) {
      lock();
      session = next;
      seenAtMs = nowMs;
    },
    stay(nowMs, idleMinutes) {
      lockWhenIdle(nowMs);
      if (idleMinutes !== undefined) idleMs = idleMinutes * 60_000;
      if (session === undefined) return null;
      seenAtMs = nowMs;
      return nowMs + idleMs;
    },
    lockWhenIdle,
    lock,
    trial: () => trial,
    beginTrial(next) {
      endTrial();
      trial = next;
    },
    endTrial,
    onIdleLock: (listener) => void listeners.push(listener),
  };
}

/** Where a long call waits while a person has paused it. */
export interface PauseGate {
  isPaused(): boolean;
  set(paused: boolean): void;
  /**
   * Goes on at once, or when the pause ends or the call is cancelled; `onHold` is told when it has to wait.
   *
   * Whoever waits looks at the signal afterwards: a cancelled call goes on too, to its end.
   */
  wait(signal: AbortSignal, onHold: () => void): Promise<void>;
}

/** A gate that stands open. */
export function createPauseGate(): PauseGate {
  let held: PromiseWithResolvers<unknown> | undefined;
  return {
    isPaused: () => held !== undefined,
    set(paused) {
      if (!paused) {
        held?.resolve(undefined);
        held = undefined;
      } else if (held === undefined) {
        held = Promise.withResolvers();
      }
    },
    async wait(signal, onHold) {
      if (held === undefined || signal.aborted) return;
      onHold();
      const { promise, resolve } = held;
      const open = (): void => resolve(undefined);
      signal.addEventListener("abort", open, { once: true });
      await promise;
      signal.removeEventListener("abort", open);
    },
  };
}

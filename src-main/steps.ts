import { setImmediate as nextTurn } from "node:timers/promises";

/** A long computation that can be interrupted wherever it yields. */
export type Steps<Value> = Generator<undefined, Value>;

/** How long the core computes before it looks whether somebody asks for something. */
const turnMs = 12;

/** Computes to the end without a break. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Computes in short turns, so that the core answers other calls meanwhile.
 *
 * Errors: rejects with the signal's reason once it is aborted.
 */
export async function inTurns<Value>(steps: Steps<Value>, signal?: AbortSignal): Promise<Value> {
  let turnEndsMs = performance.now() + turnMs;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < turnEndsMs) continue;
    await nextTurn();
    turnEndsMs = performance.now() + turnMs;
  }
}

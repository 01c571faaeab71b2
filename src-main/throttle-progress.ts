import type { Progress } from "#shared/ipc/call.ts";

/** Passes progress on at most ten times a second and call, and never drops the last step. */
export interface ProgressThrottle {
  step(progress: Progress): void;
  /** Sends what is held back for a call; to be called before its answer is sent. */
  flush(call: string): void;
}

const intervalMs = 100;

interface Lane {
  sentAtMs: number;
  held: Progress | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** A throttle that hands steps to `send`. */
export function createProgressThrottle(send: (progress: Progress) => void, now: () => number): ProgressThrottle {
  const lanes = new Map<string, Lane>();

  function flush(call: string): void {
    const lane = lanes.get(call);
    if (lane === undefined) return;
    clearTimeout(lane.timer);
    lane.timer = undefined;
    if (lane.held === undefined) return;
    const progress = lane.held;
    lane.held = undefined;
    lane.sentAtMs = now();
    send(progress);
  }

  return {
    flush,
    step(progress) {
      const lane = lanes.get(progress.call) ?? { sentAtMs: -Infinity, held: undefined, timer: undefined };
      lanes.set(progress.call, lane);
      lane.held = progress;
      const waitMs = lane.sentAtMs + intervalMs - now();
      if (waitMs <= 0) flush(progress.call);
      else lane.timer ??= setTimeout(() => flush(progress.call), waitMs);
    },
  };
}

/** Counts the time that a person really looks at a candidate. */
export interface VisitClock {
  /** A person did something: a key, a click, a turn of the wheel, a film that plays. */
  sign(atMs: number): void;
  /** Counts what passed since the last call; `isInFront` says that the window is the one in use. */
  tick(atMs: number, isInFront: boolean): void;
  /** Whole milliseconds counted since the last `take`. */
  take(): number;
}

/** Somebody who reads may be still for this long. */
const stillMs = 60_000;
/** More between two ticks was no reading: the laptop slept. */
const longestTickMs = 5000;

/** A clock that begins at `startMs`, with a person there. */
export function createVisitClock(startMs: number): VisitClock {
  let signAtMs = startMs;
  let tickAtMs = startMs;
  let countedMs = 0;
  return {
    sign(atMs) {
      signAtMs = atMs;
    },
    tick(atMs, isInFront) {
      const passedMs = atMs - tickAtMs;
      tickAtMs = atMs;
      if (isInFront && passedMs > 0 && passedMs <= longestTickMs && atMs - signAtMs <= stillMs) countedMs += passedMs;
    },
    take() {
      const whole = Math.floor(countedMs);
      countedMs -= whole;
      return whole;
    },
  };
}

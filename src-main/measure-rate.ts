import type { Progress } from "#shared/ipc/call.ts";

/** Adds to each step how fast it went lately and how long it will still take. */
export interface RateMeter {
  measure(progress: Progress): Progress;
}

/** Rates are taken over this long: shorter jumps about, longer keeps promising what was true a minute ago. */
const windowMs = 5000;
/** Before this nothing useful can be said. */
const shortestMs = 800;

interface Mark {
  readonly atMs: number;
  readonly done: number;
}

/** A meter for all calls; a call that begins a new phase begins anew. */
export function createRateMeter(now: () => number): RateMeter {
  const lanes = new Map<string, { readonly phase: string; readonly marks: Mark[] }>();
  return {
    measure(progress) {
      if (progress.paused === true) {
        // The time of a pause says nothing about the rate.
        lanes.delete(progress.call);
        return progress;
      }
      const mark: Mark = { atMs: now(), done: progress.done };
      const known = lanes.get(progress.call);
      const isOngoing = known?.phase === progress.phase && (known.marks.at(-1)?.done ?? 0) <= progress.done;
      const lane = isOngoing ? known : { phase: progress.phase, marks: [] };
      lanes.set(progress.call, lane);
      lane.marks.push(mark);
      while ((lane.marks[1]?.atMs ?? mark.atMs) < mark.atMs - windowMs) lane.marks.shift();
      return withRate(progress, lane.marks[0] ?? mark, mark);
    },
  };
}

function withRate(progress: Progress, first: Mark, last: Mark): Progress {
  const spentMs = last.atMs - first.atMs;
  const gained = last.done - first.done;
  if (spentMs < shortestMs || gained <= 0) return progress;
  const perMs = gained / spentMs;
  return {
    ...progress,
    ...(progress.unit === "bytes" ? { bytesPerSecond: Math.round(perMs * 1000) } : {}),
    ...(progress.total > 0 ? { leftMs: Math.round((progress.total - progress.done) / perMs) } : {}),
  };
}

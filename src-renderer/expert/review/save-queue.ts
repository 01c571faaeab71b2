import type { Problem } from "#shared/problem.ts";
import type { Result } from "#shared/result.ts";

/** One field waiting to be saved: `save` writes its newest value. */
interface SaveJob {
  /** Same field, same key: only the newest value is written. */
  readonly key: string;
  readonly save: () => Promise<Result<{ readonly savedAtMs: number }, Problem>>;
  /** Written at once, not after a pause of the typing hand. */
  readonly isUrgent?: boolean;
}

/** A field that could not be saved; it is tried again until it works. */
export interface FailedSave {
  readonly key: string;
  readonly problem: Problem;
}

export interface SaveStatus {
  /** Fields not yet known to be on disk. */
  readonly waiting: number;
  readonly failed: readonly FailedSave[];
  /** The newest answer that said ok. */
  readonly savedAtMs: number | null;
}

export interface SaveQueue {
  /** Puts a field down for saving; a later value of the same field takes its place. */
  put(job: SaveJob): void;
  /** Saves everything that waits or failed, now; ends when each field has been tried once. Does nothing while held. */
  flush(): Promise<void>;
  /** Writes nothing until `release`, while it is open whose desk it is. */
  hold(): void;
  release(): void;
  /** Forgets what waits: it belongs to a desk that is not open any more. */
  drop(): void;
  status(): SaveStatus;
}

export interface SaveTimes {
  readonly soonMs: number;
  readonly retryMs: number;
}

interface Field {
  job: SaveJob;
  /** Grows with each new value, so that an old answer does not clear a newer value. */
  version: number;
  running: Promise<void> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  problem: Problem | undefined;
}

/**
 * Saves fields one value at a time per field and never forgets one: a field leaves the queue only when the answer to
 * its newest value was ok.
 */
export function createSaveQueue(times: SaveTimes, onChange: (status: SaveStatus) => void): SaveQueue {
  const fields = new Map<string, Field>();
  let isHeld = false;
  let savedAtMs: number | null = null;

  const status = (): SaveStatus => ({
    waiting: fields.size,
    failed: [...fields.values()].flatMap((field) =>
      field.problem ? [{ key: field.job.key, problem: field.problem }] : [],
    ),
    savedAtMs,
  });
  const tell = (): void => onChange(status());

  const later = (field: Field, ms: number): void => {
    clearTimeout(field.timer);
    field.timer = setTimeout(() => void run(field), ms);
  };

  const run = (field: Field): Promise<void> => {
    clearTimeout(field.timer);
    if (isHeld) return Promise.resolve();
    field.running ??= attempt(field).finally(() => {
      field.running = undefined;
    });
    return field.running;
  };

  const attempt = async (field: Field): Promise<void> => {
    for (;;) {
      const version = field.version;
      const answer = await field.job.save();
      if (answer.ok) savedAtMs = Math.max(savedAtMs ?? 0, answer.value.savedAtMs);
      // A newer value came while this one was written: write that one too before saying anything.
      if (version !== field.version) continue;
      if (fields.get(field.job.key) !== field) return;
      if (answer.ok) fields.delete(field.job.key);
      else {
        field.problem = answer.error;
        later(field, times.retryMs);
      }
      tell();
      return;
    }
  };

  const flush = async (): Promise<void> => {
    await Promise.all([...fields.values()].map((field) => run(field)));
  };

  return {
    put(job) {
      const known = fields.get(job.key);
      const field: Field = known ?? { job, version: 0, running: undefined, timer: undefined, problem: undefined };
      field.job = job;
      field.version += 1;
      fields.set(job.key, field);
      tell();
      if (field.running) return;
      if (job.isUrgent === true) void run(field);
      else later(field, times.soonMs);
    },
    flush,
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const field of fields.values()) later(field, times.soonMs);
    },
    drop() {
      for (const field of fields.values()) clearTimeout(field.timer);
      fields.clear();
      savedAtMs = null;
      tell();
    },
    status,
  };
}

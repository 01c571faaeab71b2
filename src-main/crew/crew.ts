import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { CrewAnswers, CrewJob, FileRange, FromWorker } from "#main/crew/crew-job.ts";

/** Worker threads that hash, seal and place files, so that the core goes on answering meanwhile. */
export interface Crew {
  /**
   * SHA-256 of stretches of one file, in their order; `undefined` where the file ends before.
   *
   * Errors: rejects with the system's error when the disk fails, and with the signal's reason when aborted.
   */
  hashRanges(
    path: string,
    ranges: readonly FileRange[],
    onBytes: (bytes: number) => void,
    signal?: AbortSignal,
  ): Promise<readonly (string | undefined)[]>;
  /**
   * Runs one job as soon as a worker is free; jobs begin in the order in which they were given. Errors: as above.
   *
   * Units: `onMore` is told of bytes, and of drawn panels for a diagnosis.
   */
  run<Job extends CrewJob>(
    job: Job,
    onMore: (count: number) => void,
    signal?: AbortSignal,
  ): Promise<CrewAnswers[Job["kind"]]>;
  /** Ends the workers; they come back with the next job. */
  close(): Promise<void>;
}

interface Waiting {
  readonly job: CrewJob;
  readonly onMore: (count: number) => void;
  readonly stop: Int32Array;
  readonly resolve: (answer: CrewAnswers[CrewJob["kind"]]) => void;
  readonly reject: (fault: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  current: (Waiting & { readonly id: number }) | undefined;
}

/** A stretch of work for one worker: long enough that messages cost nothing, short enough to share the load. */
const batchBytes = 16 * 1024 * 1024;
const batchRanges = 500;
/** Idle workers give their memory back. */
const idleMs = 1000;

/** A crew of `size` workers; they start with the first job. `entry` differs in a built program. */
export function createCrew(entry: string = join(import.meta.dirname, "crew-worker.ts"), size = 2): Crew {
  const members = new Set<Member>();
  const queue: Waiting[] = [];
  let count = 0;
  let idle: NodeJS.Timeout | undefined;

  function hire(): Member {
    // Bytes lie outside of V8's heap; what is left needs little room, and V8 would take far more than it needs.
    const resourceLimits = { maxYoungGenerationSizeMb: 24 };
    const member: Member = { worker: new Worker(entry, { stdin: false, resourceLimits }), current: undefined };
    // A forgotten worker must not keep the program alive; a running job keeps it through `ref` below.
    member.worker.unref();
    member.worker.on("message", (message: FromWorker) => hear(member, message));
    member.worker.on("error", (fault) => lose(member, fault));
    member.worker.on("exit", () => lose(member, new Error("a worker ended")));
    members.add(member);
    return member;
  }

  function lose(member: Member, fault: unknown): void {
    members.delete(member);
    const { current } = member;
    member.current = undefined;
    current?.reject(fault);
    advance();
  }

  function hear(member: Member, message: FromWorker): void {
    const { current } = member;
    if (current?.id !== message.id) return;
    if (message.kind === "done-more") {
      current.onMore(message.count);
      return;
    }
    member.current = undefined;
    member.worker.unref();
    if (message.kind === "done") current.resolve(message.answer);
    else if (message.kind === "stopped") current.reject(new DOMException("stopped", "AbortError"));
    else current.reject(systemError(message));
    advance();
  }

  function advance(): void {
    clearTimeout(idle);
    while (queue.length > 0) {
      const free = [...members].find(({ current }) => current === undefined);
      const member = free ?? (members.size < size ? hire() : undefined);
      if (member === undefined) return;
      const next = queue.shift();
      if (next === undefined) return;
      count += 1;
      member.current = { ...next, id: count };
      member.worker.ref();
      member.worker.postMessage({ id: count, job: next.job, stop: next.stop });
    }
    if ([...members].every(({ current }) => current === undefined))
      idle = setTimeout(() => void close(), idleMs).unref();
  }

  async function close(): Promise<void> {
    const ended = [...members];
    members.clear();
    for (const waiting of queue.splice(0)) waiting.reject(new Error("the crew was closed"));
    for (const member of ended) {
      member.current?.reject(new Error("the crew was closed"));
      member.current = undefined;
    }
    await Promise.all(ended.map(({ worker }) => worker.terminate()));
  }

  async function run<Job extends CrewJob>(
    job: Job,
    onMore: (count: number) => void,
    signal?: AbortSignal,
  ): Promise<CrewAnswers[Job["kind"]]> {
    signal?.throwIfAborted();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const abort = (): void => void Atomics.store(stop, 0, 1);
    signal?.addEventListener("abort", abort);
    try {
      const answer = await new Promise<CrewAnswers[CrewJob["kind"]]>((resolve, reject) => {
        queue.push({ job, onMore, stop, resolve, reject });
        advance();
      });
      // Each kind of job has one kind of answer.
      return answer as CrewAnswers[Job["kind"]];
    } catch (fault) {
      signal?.throwIfAborted();
      throw fault;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  return {
    run,
    close,
    async hashRanges(path, ranges, onBytes, signal) {
      const batches = inBatches(ranges).map((batch) => run({ kind: "hash", path, ranges: batch }, onBytes, signal));
      // All of them end before anything is said, so that no worker still reads a file that is about to go.
      const ended = await Promise.allSettled(batches);
      for (const one of ended) if (one.status === "rejected") throw one.reason;
      return ended.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    },
  };
}

function inBatches(ranges: readonly FileRange[]): FileRange[][] {
  const batches: FileRange[][] = [];
  let batch: FileRange[] = [];
  let bytes = 0;
  for (const range of ranges) {
    batch.push(range);
    bytes += range.sizeBytes;
    if (bytes < batchBytes && batch.length < batchRanges) continue;
    batches.push(batch);
    batch = [];
    bytes = 0;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** The worker's disk fault as the core knows disk faults: an error with code and system call. */
function systemError(failed: Extract<FromWorker, { kind: "failed" }>): Error {
  const error = new Error(failed.message);
  return failed.code === "" ? error : Object.assign(error, { code: failed.code, syscall: failed.syscall });
}

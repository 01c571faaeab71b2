import type { ParseAnswer, ParseFault, ParseJob, Parser } from "#main/parsers/parser.ts";
import { isParseReply } from "#main/parsers/parse-message.ts";
import type { ParserChild } from "#main/parsers/parser-child.ts";

interface PoolOptions {
  /** How many processes at most; each does one job at a time. */
  readonly size: number;
  /** A job that takes longer loses its process. */
  readonly timeoutMs: number;
}

interface Waiting {
  readonly job: ParseJob;
  settle(answer: ParseAnswer | ParseFault): void;
}

interface Seat {
  readonly child: ParserChild;
  /** Number of the running job and what ends it; `undefined` while idle. */
  running: { readonly id: number; finish(answer: ParseAnswer | ParseFault): void } | undefined;
}

/**
 * A parser over disposable processes: one that hangs is killed, one that dies is replaced, and the caller gets a fault.
 *
 * Processes are started when they are first needed and kept for the next job.
 */
export function createParserPool(fork: () => ParserChild, options: PoolOptions): Parser {
  const seats = new Set<Seat>();
  const queue: Waiting[] = [];
  let nextId = 1;
  let closed = false;

  function drop(seat: Seat, fault: ParseFault): void {
    if (!seats.delete(seat)) return;
    seat.child.kill();
    seat.running?.finish(fault);
    work();
  }

  function open(): Seat {
    const seat: Seat = { child: fork(), running: undefined };
    seats.add(seat);
    seat.child.onExit(() => drop(seat, { fault: "crashed", detail: "the reading process ended" }));
    seat.child.onMessage((message) => {
      if (!isParseReply(message) || message.id !== seat.running?.id) return;
      seat.running.finish(message.answer);
      work();
    });
    return seat;
  }

  function start(seat: Seat, waiting: Waiting): void {
    const id = nextId++;
    const timer = setTimeout(() => {
      drop(seat, { fault: "too-slow", detail: `${String(options.timeoutMs)} ms` });
    }, options.timeoutMs);
    seat.running = {
      id,
      finish(answer) {
        clearTimeout(timer);
        seat.running = undefined;
        waiting.settle(answer);
      },
    };
    seat.child.send({ id, job: waiting.job });
  }

  function work(): void {
    while (!closed && queue.length > 0) {
      const idle = [...seats].find((seat) => seat.running === undefined);
      if (idle === undefined && seats.size >= options.size) return;
      const waiting = queue.shift();
      if (waiting !== undefined) start(idle ?? open(), waiting);
    }
  }

  const run = (job: ParseJob, signal: AbortSignal | undefined): Promise<ParseAnswer | ParseFault> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        const place = queue.indexOf(waiting);
        if (place >= 0) queue.splice(place, 1);
        reject(new DOMException("reading was cancelled", "AbortError"));
      };
      const waiting: Waiting = {
        job,
        settle(answer) {
          signal?.removeEventListener("abort", leave);
          resolve(answer);
        },
      };
      if (signal?.aborted === true || closed) {
        leave();
        return;
      }
      signal?.addEventListener("abort", leave, { once: true });
      queue.push(waiting);
      work();
    });

  return {
    async workbook(path, signal) {
      const answer = await run({ kind: "workbook", path }, signal);
      if ("fault" in answer) return answer;
      return answer.kind === "workbook" ? { sheets: answer.sheets } : wrongAnswer;
    },
    async material(path, signal) {
      const answer = await run({ kind: "material", path }, signal);
      if ("fault" in answer) return answer;
      return answer.kind === "material" ? { sha256: answer.sha256, facts: answer.facts } : wrongAnswer;
    },
    async mail(path, target, signal) {
      const answer = await run({ kind: "mail", path, target }, signal);
      if ("fault" in answer) return answer;
      return answer.kind === "mail" ? { files: answer.files } : wrongAnswer;
    },
    async selfTest() {
      const answer = await run({ kind: "self-test" }, undefined);
      if ("fault" in answer) return answer;
      return answer.kind === "self-test" ? { checks: answer.checks } : wrongAnswer;
    },
    close() {
      closed = true;
      for (const seat of seats) drop(seat, { fault: "crashed", detail: "the program is closing" });
      for (const waiting of queue.splice(0)) waiting.settle({ fault: "crashed", detail: "the program is closing" });
      return Promise.resolve();
    },
  };
}

const wrongAnswer: ParseFault = { fault: "crashed", detail: "the reading process answered something else" };

import "#main/network/forbidden-here.ts";
import { isMarkedAsUntransferable, parentPort } from "node:worker_threads";
import type { CrewAnswers, CrewJob, FromWorker, ToWorker } from "#main/crew/crew-job.ts";
import { JobStopped, runFileJob } from "#main/crew/run-crew-job.ts";

/** The whole life of a worker thread: one job after another, no state between them. */
if (parentPort === null) throw new Error("the core starts this file as a worker, nobody else");
const port = parentPort;
const tell = (message: FromWorker): void => port.postMessage(message);

async function run({ id, job, stop }: ToWorker): Promise<CrewAnswers[CrewJob["kind"]]> {
  if (job.kind === "receive-score-file") {
    // Most workers never see a score file, and the ciphers take a while to load.
    const { receiveScoreFile } = await import("#main/score-files/receive-score-file.ts");
    return receiveScoreFile(job);
  }
  if (job.kind === "self-test") {
    const { checkProcess } = await import("#main/self-test/check-process.ts");
    return checkProcess("worker");
  }
  const isStopped = (): boolean => Atomics.load(stop, 0) !== 0;
  if (job.kind === "diagnose") {
    const { diagnoseCategory } = await import("#shared/statistics/diagnose-category.ts");
    const onDrawn = (panels: number): void => tell({ id, kind: "done-more", count: panels });
    const diagnosis = diagnoseCategory(job.input, { isStopped, onDrawn });
    if (isStopped()) throw new JobStopped();
    return diagnosis;
  }
  if (job.kind === "screen-round") return (await import("#shared/eligibility/screen-round.ts")).screenRound(job.round);
  if (job.kind === "pair-photos") return (await import("#shared/intake/photo-pairs.ts")).photoPairs(job.photos);
  return runFileJob(job, { onBytes: (bytes) => tell({ id, kind: "done-more", count: bytes }), isStopped });
}

/** What was opened moves over; a copy would lie in this thread until it is cleared up. */
function moved(answer: CrewAnswers[CrewJob["kind"]]): ArrayBuffer[] {
  if (typeof answer !== "object" || !("ok" in answer) || !answer.ok || !answer.value.opened.ok) return [];
  const { documentBytes, stored } = answer.value.opened.value;
  const buffers = [documentBytes, stored].map((bytes) => bytes.buffer as ArrayBuffer);
  // Small ones lie in memory that Node shares among many; they are copied.
  return buffers.filter((buffer) => !isMarkedAsUntransferable(buffer));
}

async function serve(message: ToWorker): Promise<void> {
  const { id } = message;
  try {
    const answer = await run(message);
    port.postMessage({ id, kind: "done", answer } satisfies FromWorker, moved(answer));
  } catch (fault) {
    tell(fault instanceof JobStopped ? { id, kind: "stopped" } : failure(id, fault));
  }
}

port.on("message", (message: ToWorker) => void serve(message));

function failure(id: number, fault: unknown): FromWorker {
  const message = fault instanceof Error ? fault.message : String(fault);
  const told = fault instanceof Error ? (fault as NodeJS.ErrnoException) : undefined;
  return { id, kind: "failed", message, code: told?.code ?? "", syscall: told?.syscall ?? "" };
}

import { parentPort } from "node:worker_threads";
import type { FromWorker, ToWorker } from "#main/crew/crew-job.ts";
import { JobStopped, runCrewJob } from "#main/crew/run-crew-job.ts";

/** The whole life of a worker thread: one job after another, no state between them. */
if (parentPort === null) throw new Error("the core starts this file as a worker, nobody else");
const port = parentPort;
const tell = (message: FromWorker): void => port.postMessage(message);

port.on("message", ({ id, job, stop }: ToWorker) => {
  try {
    const answer = runCrewJob(job, {
      onBytes: (bytes) => tell({ id, kind: "bytes", bytes }),
      isStopped: () => Atomics.load(stop, 0) !== 0,
    });
    tell({ id, kind: "done", answer });
  } catch (fault) {
    tell(fault instanceof JobStopped ? { id, kind: "stopped" } : failure(id, fault));
  }
});

function failure(id: number, fault: unknown): FromWorker {
  const message = fault instanceof Error ? fault.message : String(fault);
  const told = fault instanceof Error ? (fault as NodeJS.ErrnoException) : undefined;
  return { id, kind: "failed", message, code: told?.code ?? "", syscall: told?.syscall ?? "" };
}

import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { StageFacts } from "#tests/drills/drill.ts";

/** A deed in a process of its own. */
export interface RunningDeed {
  /** How many parts it has said to be saved. */
  readonly saved: () => number;
  readonly isDone: () => boolean;
  /** Resolves when it is done; rejects when the process ends before. */
  readonly done: Promise<void>;
  /** Holds it where it is, does `look`, and lets it go on. What lies on the disk then is what a kill would leave. */
  hold(look: () => void): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a deed; answers when it has begun. */
export async function startDeed(
  name: string,
  dataFolder: string,
  outside: string,
  facts: StageFacts,
): Promise<RunningDeed> {
  const entry = join(import.meta.dirname, "deed-process.ts");
  const child = fork(entry, [name, dataFolder, outside, JSON.stringify(facts)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let saved = 0;
  let isDone = false;
  const gone = once(child, "exit");
  const begun = Promise.withResolvers<undefined>();
  const done = Promise.withResolvers<undefined>();
  done.promise.catch(() => undefined);
  child.on("message", (message) => {
    if (message === "begun") begun.resolve(undefined);
    if (message === "saved") saved += 1;
    if (message === "done") isDone = true;
    if (message === "done") done.resolve(undefined);
  });
  void gone.then(() => {
    begun.reject(new Error(`${name} ended before it began`));
    done.reject(new Error(`${name} ended in the middle`));
  });
  await begun.promise;
  return {
    saved: () => saved,
    isDone: () => isDone,
    done: done.promise,
    async hold(look) {
      await stop(child);
      look();
      child.kill("SIGCONT");
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Waits until the system has stopped the process, all its threads, where it is. */
async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGSTOP");
  if (process.platform !== "linux") return;
  for (let state = stateOf(child); state !== "T" && state !== "Z"; state = stateOf(child)) await sleep(1);
}

/** As the system has it; one that is gone is as good as ended. */
function stateOf(child: ChildProcess): string {
  try {
    return readFileSync(`/proc/${String(child.pid)}/stat`, "utf8").split(") ")[1]?.[0] ?? "";
  } catch {
    return "Z";
  }
}

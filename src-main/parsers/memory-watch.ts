import { Worker } from "node:worker_threads";

let firstLook: Promise<number> | undefined;

/** Starts the thread in the file `watcher` that ends this process as soon as it takes more memory than the limit. */
export function watchMemory(watcher: string, limitMib: number): void {
  const worker = new Worker(watcher, {
    workerData: { limitMib },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  firstLook = new Promise((resolve) => worker.once("message", resolve));
  worker.unref();
}

/** That the watch looks, for the self-test. Errors: rejects where nobody watches. */
export async function describeWatch(): Promise<string> {
  if (firstLook === undefined) throw new Error("nobody watches");
  return `it began at ${String(Math.round((await firstLook) / 2 ** 20))} MiB`;
}

import "#main/network/forbidden-here.ts";
import { parentPort, workerData } from "node:worker_threads";

/*
 * A thread beside the one that reads, which may be busy in one long call. It ends the whole process as soon as that takes
 * more memory than it may: V8's own limit sees neither buffers nor pictures.
 */
const lookEveryMs = 25;
const limitBytes = (workerData as { readonly limitMib: number }).limitMib * 2 ** 20;

parentPort?.postMessage(process.memoryUsage.rss());
setInterval(() => {
  if (process.memoryUsage.rss() > limitBytes) process.kill(process.pid, "SIGKILL");
}, lookEveryMs);

import "#main/network/forbidden-here.ts";
import { constants, setPriority } from "node:os";
import { extname, join } from "node:path";
import { watchMemory } from "#main/parsers/memory-watch.ts";
import { isParseRequest } from "#main/parsers/parse-message.ts";
import { residentLimit } from "#main/parsers/parser-limits.ts";
import { runParseJob } from "#main/parsers/run-parse-job.ts";

/** The port that Electron lends to a utility process; absent under `child_process.fork`. */
interface ParentPort {
  on(event: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as { readonly parentPort?: ParentPort };

function answer(message: unknown): void {
  if (!isParseRequest(message)) return;
  void runParseJob(message.job).then((found) => {
    const reply = { id: message.id, answer: found };
    if (parentPort === undefined) process.send?.(reply);
    else parentPort.postMessage(reply);
  });
}

// Beside this file, in a built program too.
const watcher = join(import.meta.dirname, `memory-watcher${extname(import.meta.filename)}`);
watchMemory(watcher, residentLimit(process.argv));
// Thousands of files are read while people work: what they do comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (parentPort === undefined) process.on("message", answer);
else parentPort.on("message", (event) => answer(event.data));

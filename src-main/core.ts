import "#main/network/forbidden-here.ts";
import { join } from "node:path";
import { createBugLog } from "#main/bug-log.ts";
import type { ToCore } from "#main/core-messages.ts";
import { onNetworkAttempt } from "#main/network/forbid-network.ts";
import { serveCore, type ServedCore } from "#main/serve-core.ts";

/** The port that Electron lends to a utility process; this file may not import Electron. */
interface ParentPort {
  on(event: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error("the app starts core.js, nobody else");

let core: ServedCore | undefined;

parentPort.on("message", ({ data }) => {
  // The other end is our own main process.
  const message = data as ToCore;
  if (message.kind !== "start") {
    core?.receive(message);
    return;
  }
  const bugs = createBugLog(message.start.logFile, "B", Date.now);
  onNetworkAttempt((attempt) => void bugs.report(attempt, "network"));
  // A utility process would only warn of an unhandled rejection; a core in an unknown state must not go on.
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (bug: unknown) => {
      bugs.report(bug, event);
      process.exit(1);
    });
  }
  // The crew's file lies beside this one in a built program.
  const crewEntry = join(import.meta.dirname, "crew-worker.js");
  core = serveCore(message.start, bugs, crewEntry, (answer) => parentPort.postMessage(answer));
});

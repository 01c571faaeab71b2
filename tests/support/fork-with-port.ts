import { fork } from "node:child_process";
import { join } from "node:path";
import type { ChildPort } from "#main/shell/child-port.ts";

const root = join(import.meta.dirname, "../..");

/** A real process with a `parentPort`, as main gets it from Electron. `entry` is a source file below the root. */
export function forkWithPort(entry: string): ChildPort {
  const child = fork(join(root, entry), {
    execArgv: ["--import", join(root, "tests/standin/parent-port.ts")],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    postMessage(message) {
      if (child.connected) child.send(message as object);
    },
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", (code) => listener(code ?? 1)),
    kill: () => void child.kill("SIGKILL"),
  };
}

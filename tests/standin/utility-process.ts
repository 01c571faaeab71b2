import { fork as forkNode, type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { app } from "#tests/standin/app.ts";

interface ForkOptions {
  readonly serviceName?: string;
  readonly env?: Record<string, string>;
  readonly execArgv?: readonly string[];
}

/** A utility process: Node with a `parentPort`. It has no Electron API, like the real one's core has none. */
class UtilityProcess extends EventEmitter {
  readonly serviceName: string;
  readonly #child: ChildProcess;
  constructor(entry: string, args: readonly string[], options: ForkOptions) {
    super();
    this.serviceName = options.serviceName ?? "Node Utility Process";
    this.#child = forkNode(entry, args, {
      env: options.env ?? process.env,
      execArgv: ["--import", join(import.meta.dirname, "parent-port.ts"), ...(options.execArgv ?? [])],
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child.on("message", (message) => this.emit("message", message));
    this.#child.once("spawn", () => this.emit("spawn"));
    this.#child.once("exit", (code) => this.emit("exit", code ?? 1));
  }
  get pid(): number | undefined {
    return this.#child.pid;
  }
  postMessage(message: unknown): void {
    // As in Electron a message to a process that is just dying is lost without a word.
    if (this.#child.connected) this.#child.send(structuredClone(message) as object, () => undefined);
  }
  kill(): boolean {
    return this.#child.kill("SIGKILL");
  }
}

export const utilityProcess = {
  /** Those that were forked and have not ended, for tests that end one. */
  running: new Set<UtilityProcess>(),
  fork(entry: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!app.isReady()) throw new Error("utilityProcess cannot be created before app is ready.");
    const child = new UtilityProcess(entry, args, options);
    utilityProcess.running.add(child);
    child.once("exit", () => utilityProcess.running.delete(child));
    return child;
  },
};

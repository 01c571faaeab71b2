import { createHash } from "node:crypto";
import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { own } from "#tests/standin/own-network.ts";
import { PreventableEvent } from "#tests/standin/preventable-event.ts";
import { switches } from "#tests/standin/switches.ts";

const root = join(import.meta.dirname, "../..");

/** Electron's `app`, as far as the program uses it. */
class App extends EventEmitter {
  readonly name = "pingshen";
  /** A test may run a staged program as if it were packed. */
  readonly isPackaged = switches.has("standin-packaged");
  readonly commandLine = {
    appendSwitch: (name: string, value = "") => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? "",
  };
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #closers: (() => void)[] = [];
  #isReady = false;
  #quitting = false;
  #lock: Server | undefined;

  /** What the program asked of Electron itself, for tests. */
  readonly asked: { isSandboxEnabled: boolean; proxy: object } = { isSandboxEnabled: false, proxy: {} };

  /** Of Chromium's own requests outside any session; the stand-in has none. */
  setProxy(config: object): Promise<void> {
    this.asked.proxy = config;
    return Promise.resolve();
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error("app.enableSandbox() can only be called before app is ready");
    this.asked.isSandboxEnabled = true;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<undefined> {
    return this.#ready.promise;
  }
  markReady(): void {
    this.#isReady = true;
    this.#ready.resolve(undefined);
    this.emit("ready");
  }
  getVersion(): string {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
    return version;
  }
  getAppMetrics(): readonly object[] {
    return [];
  }
  getAppPath(): string {
    return root;
  }
  getPath(name: string): string {
    const program = switches.get("standin-exe");
    if (name === "exe" && program !== undefined) return program;
    const user = this.#paths.get("userData") ?? switches.get("user-data-dir") ?? join(root, ".cache/standin");
    const path = this.#paths.get(name) ?? (name === "userData" ? user : join(user, name));
    mkdirSync(path, { recursive: true });
    return path;
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  /** One socket per user folder: a second program hands over its arguments and is told to quit. */
  requestSingleInstanceLock(given: object = {}): boolean {
    const folder = this.getPath("userData");
    const pidFile = join(folder, "standin.pid");
    // Not in the folder itself: a socket's path may have no more than 107 bytes.
    const name = `standin-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
    const path = process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
    const server = createServer((socket) => {
      socket.on("data", (data) => {
        const { argv, told } = JSON.parse(String(data)) as { readonly argv: string[]; readonly told: object };
        this.emit("second-instance", {}, argv, process.cwd(), told);
      });
    });
    if (existsSync(pidFile) && isAlive(Number(readFileSync(pidFile, "utf8")))) {
      void own.connecting(() => createConnection(path).end(JSON.stringify({ argv: process.argv, told: given })));
      return false;
    }
    if (process.platform !== "win32") rmSync(path, { force: true });
    writeFileSync(pidFile, String(process.pid));
    void own.listening(() => server.listen(path).unref());
    this.#lock = server;
    return true;
  }

  /** Run at quit, before `will-quit`: windows register how they close. */
  onQuit(closer: () => void): void {
    this.#closers.push(closer);
  }
  quit(): void {
    if (this.#quitting) return;
    if (this.#isStopped("before-quit")) return;
    this.#quitting = true;
    for (const close of this.#closers) close();
    if (this.#isStopped("will-quit")) {
      this.#quitting = false;
      return;
    }
    this.emit("quit", {}, 0);
    this.exit(0);
  }
  #isStopped(name: string): boolean {
    const event = new PreventableEvent();
    this.emit(name, event);
    return event.isPrevented;
  }
  exit(code = 0): void {
    this.#lock?.close();
    setImmediate(() => process.exit(code));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const app = new App();

import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename, join } from "node:path";
import { ensureBuilt } from "#build/ensure-built.ts";
import type { CoreCallName, Input, Output } from "#shared/ipc/api.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { CoreReply, CoreRequest, CoreStart, FromCore } from "#main/core-messages.ts";
import { coreExecArgv } from "#main/core-exec-argv.ts";
import type { ChildPort } from "#main/shell/child-port.ts";
import { createParserRelay } from "#main/shell/parser-relay.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";

/** The core of the built program in a process of its own, as the app forks it: what a person has, with nothing of Node's TypeScript loader. */
export interface ServedCore {
  /** Its process. */
  readonly pid: number | undefined;
  grant(path: string): Promise<GrantId>;
  /** Errors: rejects when the call is refused. */
  must<Name extends CoreCallName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Milliseconds that the core takes to open a material, and to read so many bytes of it record by record. */
  readMaterial(url: string, first: number, sizeBytes: number): Promise<number>;
  /** Resident memory now and at its highest, worker threads included; `undefined` where there is no /proc. */
  /** Processor time so far, of all threads; 0 where there is no /proc. */
  cpuMs(): number;
  memory(): { readonly nowBytes: number; readonly peakBytes: number } | undefined;
  close(): Promise<void>;
}

/** How a core is measured. */
export interface CoreWish {
  /** What the stick gives; as fast as the disk when absent. */
  readonly bytesPerSecond?: number | undefined;
}

/** Builds the program if it is not, and starts its core on `dataFolder`. */
export function startServedCore(root: string, dataFolder: string, { bytesPerSecond }: CoreWish = {}): ServedCore {
  ensureBuilt(root);
  mkdirSync(dataFolder, { recursive: true });
  const before = [join(root, "tests/standin/parent-port.ts"), join(import.meta.dirname, "timed-port.ts")];
  if (bytesPerSecond !== undefined) before.push(join(import.meta.dirname, "throttled-copies.ts"));
  const child = fork(join(root, "out/main/core.js"), {
    execArgv: [...coreExecArgv, ...before.flatMap((path) => ["--import", withoutTypes(path, dataFolder)])],
    env: { ...process.env, BENCH_BYTES_PER_SECOND: String(bytesPerSecond) },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, (reply: CoreReply) => void>();
  const relay = createParserRelay(
    () => forkParser(join(root, "out/main/parser.js")),
    (report) => child.send(report),
  );
  child.on("message", (message) => {
    const told = message as FromCore;
    if (told.kind === "parser-fork" || told.kind === "parser-send" || told.kind === "parser-kill") relay.obey(told);
    if (!("id" in told)) return;
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  const start: CoreStart = {
    dataFolder: join(dataFolder, "data"),
    migrationsFolder: join(root, "migrations"),
    logFile: join(dataFolder, "bugs.log"),
    assets: shippedAssets(),
    version: "0.0.0-bench",
  };
  child.send({ kind: "start", start });
  let count = 0;
  const ask = (request: CoreRequest): Promise<CoreReply> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, resolve);
      if (!child.connected) reject(new Error("the core has ended"));
      child.send({ ...request, id: count });
    });
  return {
    pid: child.pid,
    async grant(path) {
      const reply = await ask({ kind: "grant", paths: [path] });
      const grant = reply.kind === "granted" ? reply.chosen[0]?.grant : undefined;
      if (grant === undefined) throw new Error("no grant");
      return grant;
    },
    async must<Name extends CoreCallName>(name: Name, input: Input<Name>) {
      const reply = await ask({ kind: "call", name, input });
      const answer = (reply.kind === "answer" ? reply.answer : { ok: false, error: reply }) as Outcome<Output<Name>>;
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    async readMaterial(url, first, sizeBytes) {
      let { coreMs } = timedReply(await ask({ kind: "material-open", url }));
      for (let done = 0; done < sizeBytes;) {
        const from = first + done;
        const part = timedReply(await ask({ kind: "material-read", url, first: from, last: first + sizeBytes - 1 }));
        if (part.bytes === 0) throw new Error(`nothing of ${url}`);
        coreMs += part.coreMs;
        done += part.bytes;
      }
      return coreMs;
    },
    cpuMs: () => cpuMsOf(child.pid),
    memory: () => memoryOf(child.pid),
    async close() {
      await ask({ kind: "close" });
      relay.close();
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await gone;
    },
  };
}

/** A reader of foreign files, as main forks it for the core. */
function forkParser(entry: string): ChildPort {
  const child = fork(entry, [], { env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  return {
    postMessage: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.on("exit", (code) => listener(code ?? 0)),
    kill: () => void child.kill(),
  };
}

/** The loader of types would take more memory than the core has; so the file goes in as JavaScript. */
function withoutTypes(path: string, folder: string): string {
  const target = join(folder, `${basename(path, ".ts")}.mjs`);
  writeFileSync(target, stripTypeScriptTypes(readFileSync(path, "utf8")));
  return target;
}

function memoryOf(pid: number | undefined): ReturnType<ServedCore["memory"]> {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    const bytes = (field: string): number =>
      Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * 1024;
    return { nowBytes: bytes("VmRSS"), peakBytes: bytes("VmHWM") };
  } catch {
    return undefined;
  }
}

/** Ticks of a hundredth of a second behind the name of the program, which stands in parentheses. */
function cpuMsOf(pid: number | undefined): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")
        .at(-1)
        ?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** What `timed-port.ts` adds to an answer. */
function timedReply(reply: CoreReply): { readonly coreMs: number; readonly bytes: number } {
  const { coreMs, bytes } = reply as unknown as { readonly coreMs: number; readonly bytes?: number };
  return { coreMs, bytes: bytes ?? 0 };
}

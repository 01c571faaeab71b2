import { EventEmitter } from "node:events";
import { registerHooks } from "node:module";

/*
 * Loaded before main or the preload script in a process of its own: an Electron that does nothing and writes down what it is told, in order.
 * Whatever main imports that is not here fails when it is linked, so the program has nothing of Electron beside these names.
 */

/** Something that main told Electron. Functions are written down as `function`. */
export interface Told {
  readonly what: string;
  readonly args: readonly unknown[];
}

const told: Told[] = [];

const plain = (value: unknown): unknown => {
  if (typeof value === "function") return "function";
  if (value === undefined || value === null || typeof value !== "object") return value ?? null;
  if (Array.isArray(value)) return value.map(plain);
  // Other parts of this Electron.
  if (value instanceof EventEmitter) return value.constructor.name;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};

/** Answers what `known` has, and writes every other call down. */
function recorder<Known extends object>(name: string, known: Known): Known {
  return new Proxy(known, {
    get(target, property) {
      if (property in target || typeof property === "symbol") return Reflect.get(target, property) as unknown;
      return (...args: unknown[]) => void told.push({ what: `${name}.${property}`, args: args.map(plain) });
    },
  });
}

class Contents extends EventEmitter {}
class Session extends EventEmitter {}
class Child extends EventEmitter {}

const contents = recorder("contents", new Contents());
const folder = process.env["RECORDED_FOLDER"] ?? "";

const app = recorder("app", {
  isPackaged: false,
  commandLine: {
    appendSwitch: (...args: string[]) => void told.push({ what: "appendSwitch", args }),
    hasSwitch: () => false,
    getSwitchValue: () => "",
  },
  getPath: () => folder,
  getVersion: () => "0",
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  on(event: string, listener: (event: unknown, contents: unknown) => void) {
    told.push({ what: "app.on", args: [event] });
    if (event === "web-contents-created") listener({}, contents);
  },
});

const sessionOf = (name: string): object =>
  recorder(name, Object.assign(new Session(), { webRequest: recorder(name, {}), protocol: recorder(name, {}) }));
const session = { defaultSession: sessionOf("default session"), fromPartition: () => sessionOf("own session") };

const utilityProcess = {
  fork(...args: unknown[]) {
    told.push({ what: "utilityProcess.fork", args: args.map(plain) });
    const child = recorder("child", new Child());
    // The core's first wish, where this is the core.
    if (told.filter(({ what }) => what === "utilityProcess.fork").length === 1)
      setImmediate(() => {
        child.emit("message", { kind: "parser-fork", child: 1 });
        process.exit(0);
      });
    return child;
  },
};

class BrowserWindow extends EventEmitter {
  constructor(options: unknown) {
    super();
    told.push({ what: "new BrowserWindow", args: [plain(options)] });
    return recorder("window", this);
  }
}

const names = {
  app,
  session,
  utilityProcess,
  BrowserWindow,
  Menu: recorder("Menu", {}),
  dialog: recorder("dialog", {}),
  ipcMain: recorder("ipcMain", {}),
  protocol: recorder("protocol", {}),
  shell: recorder("shell", {}),
  contextBridge: recorder("contextBridge", {}),
  ipcRenderer: recorder("ipcRenderer", {}),
};
process.on("exit", () => {
  told.push({ what: "contents.on", args: contents.eventNames().map(String) });
  process.stdout.write(JSON.stringify(told));
});
Object.assign(globalThis, { recordedElectron: names });
const lines = Object.keys(names).map((name) => `export const ${name} = globalThis.recordedElectron.${name};`);
const url = `data:text/javascript,${encodeURIComponent(lines.join("\n"))}`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url, shortCircuit: true } : next(specifier, context),
});

import type { Codec, makeCodec } from "#tests/standin/codec.ts";

type Listener = (...args: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

/**
 * Runs at document start in the window's own frame: gives the built preload its `require("electron")`.
 *
 * Sent to the page as source text, so it uses nothing from outside itself.
 */
export function pageRuntime(codecOf: typeof makeCodec, preload: Preload): void {
  const page = globalThis as unknown as Record<string | symbol, unknown>;
  const post = page["__standin_send"] as (text: string) => void;
  // The page itself never sees the binding.
  Reflect.deleteProperty(page, "__standin_send");
  const codec: Codec = codecOf(
    (bytes) => (bytes as unknown as { toBase64(): string }).toBase64(),
    (text) => (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(text),
  );
  const pending = new Map<number, { channel: string; resolve: Listener; reject: (fault: Error) => void }>();
  const listeners = new Map<string, { heard: Listener; original: Listener }[]>();
  let sequence = 0;

  const deliver = (kind: string, data: unknown): void => {
    const [first, second, third] = codec.decode(data) as [unknown, unknown, unknown];
    if (kind === "event") {
      const heard = [...(listeners.get(first as string) ?? [])];
      for (const listener of heard) listener.heard({ sender: ipcRenderer, ports: [] }, ...(second as unknown[]));
      return;
    }
    const call = pending.get(first as number);
    pending.delete(first as number);
    if (second === true) call?.resolve(third);
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${String(third)}`));
  };
  Object.defineProperty(page, Symbol.for("standin"), { value: deliver });

  const clone = (args: unknown[]): unknown => {
    try {
      return structuredClone(args);
    } catch {
      throw new Error("An object could not be cloned.");
    }
  };
  const out = (kind: string, channel: string, args: unknown[]): number => {
    sequence += 1;
    post(JSON.stringify({ id: sequence, kind, channel, args: codec.encode(clone(args)) }));
    return sequence;
  };
  const add = (channel: string, original: Listener, heard = original): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { heard, original }]);
    return ipcRenderer;
  };
  const remove = (channel: string, gone: Listener): object => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter(({ original }) => original !== gone),
    );
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        pending.set(out("invoke", channel, args), { channel, resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]) => void out("send", channel, args),
    on: add,
    off: remove,
    removeListener: remove,
  };

  /** What the context bridge does: values are copied, functions wrapped anew, errors keep their message only. */
  const bridged = (root: unknown, freeze: boolean): unknown => {
    const done = new Map<unknown, unknown>();
    const bare = (fault: unknown): unknown => (fault instanceof Error ? new Error(fault.message) : fault);
    const wrap =
      (value: (...args: unknown[]) => unknown) =>
      (...args: unknown[]): unknown => {
        try {
          return bridged(value(...args.map((arg) => bridged(arg, false))), false);
        } catch (fault) {
          throw bare(fault);
        }
      };
    const walk = (value: unknown): unknown => {
      if (typeof value === "function") return wrap(value as (...args: unknown[]) => unknown);
      if (typeof value !== "object" || value === null) return value;
      if (done.has(value)) return done.get(value);
      const keep = <T>(copy: T): T => {
        done.set(value, copy);
        return copy;
      };
      if (value instanceof Promise) {
        return keep(
          value.then(
            (settled) => bridged(settled, false),
            (fault: unknown) => Promise.reject(bare(fault) as Error),
          ),
        );
      }
      if (Array.isArray(value)) {
        const copy = keep([] as unknown[]);
        for (const item of value) copy.push(walk(item));
        return copy;
      }
      const shape = Object.getPrototypeOf(value) as unknown;
      if (shape !== Object.prototype && shape !== null) return keep(structuredClone(value));
      const copy: Record<string, unknown> = keep({});
      for (const [key, item] of Object.entries(value)) copy[key] = walk(item);
      return freeze ? Object.freeze(copy) : copy;
    };
    return walk(root);
  };

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown) {
        if (key in page) throw new Error("Cannot bind an API on top of an existing property on the window object");
        Object.defineProperty(page, key, { value: bridged(api, true), enumerable: true });
      },
    },
  };
  page["open"] = (url: string) => {
    post(JSON.stringify({ id: 0, kind: "open", channel: String(new URL(url, location.href)), args: [] }));
    return null;
  };
  const require = (name: string): unknown => {
    if (name === "electron") return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, {
    type: "renderer",
    contextIsolated: true,
    sandboxed: true,
    platform: "linux",
  });
}

import type { EventEmitter } from "node:events";

/*
 * Loaded before the core: each answer says how long the core took for it, and bytes stay where they are. What lies
 * between two processes is Electron's own in the app, and a pipe here.
 */
type Port = EventEmitter & { postMessage(message: unknown): void };
type Told = { readonly id?: number; readonly part?: { readonly bytes?: Uint8Array } };

const { parentPort } = process as unknown as { readonly parentPort: Port };
const askedMs = new Map<number, number>();
const emit = parentPort.emit.bind(parentPort);
const post = parentPort.postMessage.bind(parentPort);

parentPort.emit = (name: string | symbol, ...rest: unknown[]): boolean => {
  const { id } = (rest[0] as { data?: Told } | undefined)?.data ?? {};
  if (name === "message" && id !== undefined) askedMs.set(id, performance.now());
  return emit(name, ...rest);
};
parentPort.postMessage = (message) => {
  const { id, part } = message as Told;
  if (id === undefined) {
    post(message);
    return;
  }
  const coreMs = performance.now() - (askedMs.get(id) ?? NaN);
  askedMs.delete(id);
  const bytes = part?.bytes;
  post(
    bytes === undefined
      ? { ...(message as object), coreMs }
      : { id, kind: "material-read", coreMs, bytes: bytes.length },
  );
};

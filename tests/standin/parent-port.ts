import { EventEmitter } from "node:events";

/*
 * Loaded before the entry of a forked process: gives it the `process.parentPort` of a utility process and takes
 * `process.send` away, which a utility process does not have.
 */
const send = process.send?.bind(process);
Reflect.deleteProperty(process, "send");

const waiting: unknown[] = [];
const port = Object.assign(new EventEmitter(), {
  postMessage(message: unknown): void {
    if (process.connected) send?.(structuredClone(message));
  },
});
port.on("newListener", (name) => {
  if (name !== "message") return;
  // As in Electron, messages wait for the first listener.
  queueMicrotask(() => {
    for (const data of waiting.splice(0)) port.emit("message", { data, ports: [] });
  });
});
process.on("message", (data) => {
  if (port.listenerCount("message") === 0) waiting.push(data);
  else port.emit("message", { data, ports: [] });
});
// A utility process ends with the program that forked it.
process.on("disconnect", () => process.exit(0));
Object.defineProperty(process, "parentPort", { value: port });

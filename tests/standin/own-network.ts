import { Server, Socket } from "node:net";

/*
 * The stand-in reaches Chromium over the loopback address from within the program's own process, where the program
 * forbids every network. What it needs for that is kept from before the program starts.
 */
const socketBefore = Object.getOwnPropertyDescriptor(Socket.prototype, "connect") ?? {};
const serverBefore = Object.getOwnPropertyDescriptor(Server.prototype, "listen") ?? {};

/** Runs a step with one method as it was; answers what the step answers. */
async function asBefore<Value>(
  prototype: object,
  name: string,
  before: PropertyDescriptor,
  step: () => Value | Promise<Value>,
): Promise<Value> {
  const guarded = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  Object.defineProperty(prototype, name, before);
  try {
    return await step();
  } finally {
    Object.defineProperty(prototype, name, guarded);
  }
}

export const own = {
  WebSocket: globalThis.WebSocket,
  /** Runs one step that connects with the sockets as they were. */
  connecting: <Value>(step: () => Value | Promise<Value>): Promise<Value> =>
    asBefore(Socket.prototype, "connect", socketBefore, step),
  /** Runs one step that listens with the servers as they were. */
  listening: <Value>(step: () => Value | Promise<Value>): Promise<Value> =>
    asBefore(Server.prototype, "listen", serverBefore, step),
};

import { Server, Socket } from "node:net";

/*
 * The stand-in reaches Chromium over the loopback address from within the program's own process, where the program
 * forbids every network. What it needs for that is kept from before the program starts.
 */
const { connect } = Socket.prototype;
const { listen } = Server.prototype;

export const own = {
  WebSocket: globalThis.WebSocket,
  connect: (path: string): Socket => connect.call(new Socket(), path),
  listen: (server: Server, path: string): void => void listen.call(server, path),
  /** Runs one connecting step with the sockets as they were. */
  async lend<Value>(step: () => Promise<Value>): Promise<Value> {
    const guarded = Socket.prototype.connect;
    Socket.prototype.connect = connect;
    try {
      return await step();
    } finally {
      Socket.prototype.connect = guarded;
    }
  },
};

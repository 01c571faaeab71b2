import { EventEmitter } from "node:events";
import { own } from "#tests/standin/own-network.ts";

/** Parameters and answers of the DevTools protocol, as loose as the protocol is. */
export type Json = Record<string, unknown>;

interface Pending {
  readonly method: string;
  resolve(result: Json): void;
  reject(fault: Error): void;
}

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly message: string };
}

/** A DevTools protocol client over Node's own WebSocket; events are emitted as `session:method`. */
class CdpClient extends EventEmitter {
  #socket: WebSocket | undefined;
  #sequence = 0;
  readonly #pending = new Map<number, Pending>();

  connect(url: string, onClose: () => void): Promise<void> {
    this.setMaxListeners(0);
    const socket = new own.WebSocket(url);
    this.#socket = socket;
    socket.onmessage = (message) => this.#receive(JSON.parse(String(message.data)) as Incoming);
    socket.onclose = onClose;
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve();
      socket.onerror = () => reject(new Error("the browser does not answer"));
    });
  }

  call(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    this.#sequence += 1;
    const id = this.#sequence;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#socket?.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
    });
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      this.emit(`${message.sessionId ?? ""}:${message.method ?? ""}`, message.params ?? {});
      return;
    }
    const call = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error !== undefined) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result ?? {});
  }
}

/** The one connection to the browser. */
export const cdp = new CdpClient();

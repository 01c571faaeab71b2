import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/*
 * The last of the layers that keep packets on this computer: Chromium's rules do not see what Node does. This file alone
 * may import Node's network modules, and only takes from them.
 */

/** Something in this process wanted to reach a network; a fault of the program, never of the person. */
class NetworkRefused extends Error {
  override readonly name = "NetworkRefused";
}

type Listener = (attempt: NetworkRefused) => void;

const listeners = new Set<Listener>();

/** Hears of every attempt that was refused in this process, so that it can be logged. */
export const onNetworkAttempt = (listener: Listener): void => void listeners.add(listener);

function refuse(what: string): never {
  // Without the address: it could name a person or an office, and what to mend is in the stack.
  const attempt = new NetworkRefused(`the program does not use a network, but something called ${what}`);
  for (const listener of listeners) listener(attempt);
  throw attempt;
}

/**
 * Makes this process unable to reach a network through Node: connecting, listening, datagrams, names and the globals.
 *
 * HTTP, TLS and HTTP/2 all connect through `net`. Pipes to child processes do not connect and go on working.
 */
export function forbidNetwork(): void {
  net.Socket.prototype.connect = () => refuse("net connect");
  net.Server.prototype.listen = () => refuse("net listen");
  const { prototype } = dgram.Socket;
  for (const name of ["bind", "connect", "send"] as const) prototype[name] = () => refuse(`dgram ${name}`);
  dgram.createSocket = () => refuse("dgram createSocket");
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    for (const name of namesOfLookups(resolver)) Reflect.set(resolver, name, () => refuse(`dns ${name}`));
  for (const name of ["fetch", "WebSocket", "EventSource"]) {
    if (!(name in globalThis)) continue;
    // A plain function throws alike when it is called and when it is made with `new`.
    const forbidden = function (): never {
      return refuse(name);
    };
    Object.defineProperty(globalThis, name, { value: forbidden, writable: false, configurable: false });
  }
  syncBuiltinESMExports();
}

/** `lookup`, `resolve4`, `reverse` and their like: whatever asks a server. */
const namesOfLookups = (resolver: object): readonly string[] =>
  Object.getOwnPropertyNames(resolver).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));

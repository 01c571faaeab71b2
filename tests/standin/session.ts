import { EventEmitter } from "node:events";
import { protocol } from "#tests/standin/loopback.ts";

type RequestListener = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void;

/** A session that keeps what it was given, so that a test can ask the program's own deciders. */
class Session extends EventEmitter {
  readonly protocol = protocol;
  readonly handlers: Record<string, unknown> = {};
  readonly webRequest = {
    onBeforeRequest: (filter: unknown, listener: RequestListener): void => {
      this.handlers["onBeforeRequest"] = { filter, listener };
    },
  };
  setPermissionRequestHandler(handler: unknown): void {
    this.handlers["permissionRequest"] = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.handlers["permissionCheck"] = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.handlers["devicePermission"] = handler;
  }
  setBluetoothPairingHandler(handler: unknown): void {
    this.handlers["bluetoothPairing"] = handler;
  }
  setProxy(config: unknown): Promise<void> {
    this.handlers["proxy"] = config;
    return Promise.resolve();
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.handlers["spellChecker"] = enabled;
  }
}

const partitions = new Map<string, Session>();

function fromPartition(name: string): Session {
  const known = partitions.get(name) ?? new Session();
  partitions.set(name, known);
  return known;
}

export const session = { defaultSession: new Session(), fromPartition };

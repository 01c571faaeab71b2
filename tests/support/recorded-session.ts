import { EventEmitter } from "node:events";
import type { Session, WebContents } from "electron";
import { expect } from "vitest";

/** Keeps what a session is given; the deciders are then asked as Electron would. */
export interface RecordedSession {
  readonly given: Map<string, (...args: never[]) => unknown>;
  readonly session: Session;
}

/** A session of nobody. */
export function recordedSession(): RecordedSession {
  const given = new Map<string, (...args: never[]) => unknown>();
  const keep = (name: string) => (decider: (...args: never[]) => unknown) => void given.set(name, decider);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep("permission"),
    setPermissionCheckHandler: keep("check"),
    setDevicePermissionHandler: keep("device"),
    setBluetoothPairingHandler: keep("pairing"),
    setProxy(config: unknown) {
      given.set("proxy", () => config);
      return Promise.resolve();
    },
    setSpellCheckerEnabled: (enabled: boolean) => void given.set("spelling", () => enabled),
    webRequest: {
      onBeforeRequest: (filter: { readonly urls: readonly string[] }, decider: (...args: never[]) => unknown) => {
        expect(filter.urls).toEqual(["<all_urls>"]);
        given.set("request", decider);
      },
    },
  });
  return { given, session: session as unknown as Session };
}

/** A page of nobody, which says whether an event was stopped. */
export interface RecordedContents {
  readonly contents: WebContents;
  readonly isStopped: (event: string, url: string, isMainFrame?: boolean) => boolean;
  readonly opener: () => { readonly action: string };
  readonly emit: (event: string, ...args: unknown[]) => boolean;
}

/** What hardening does to the contents of a window. */
export function recordedContents(harden: (contents: WebContents) => void): RecordedContents {
  let opener = (): { readonly action: string } => ({ action: "allow" });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof opener) => void (opener = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => expect(policy).toBe("disable_non_proxied_udp"),
  });
  harden(contents as unknown as WebContents);
  return {
    contents: contents as unknown as WebContents,
    isStopped(event, url, isMainFrame = true) {
      let stopped = false;
      contents.emit(event, { url, isMainFrame, preventDefault: () => (stopped = true) });
      return stopped;
    },
    opener: () => opener(),
    emit: (event, ...args) => contents.emit(event, ...args),
  };
}

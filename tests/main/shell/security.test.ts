import { EventEmitter } from "node:events";
import type { Session, WebContents } from "electron";
import { expect, test } from "vitest";
import { hardenContents, hardenSession } from "#main/shell/security.ts";
import { webPreferences } from "#main/shell/web-preferences.ts";

test("the window may do nothing that a page does not need", () => {
  expect(webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    autoplayPolicy: "user-gesture-required",
    disableWakeLocks: true,
  });
  expect(Object.isFrozen(webPreferences)).toBe(true);
});

type Answer = (verdict: unknown) => void;

/** Keeps what a session is given; the deciders are then asked as Electron would. */
function recorder(): { readonly given: Map<string, (...args: never[]) => unknown>; readonly session: Session } {
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

test("a session refuses every permission but full screen and writing to the clipboard, every device, and its own dictionaries", () => {
  const { given, session } = recorder();
  hardenSession(session);
  const ask = given.get("permission") as (contents: null, permission: string, answer: Answer) => void;
  const check = given.get("check") as (contents: null, name: string) => boolean;
  for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "openExternal"]) {
    ask(null, permission, (verdict) => expect(verdict).toBe(false));
    expect(check(null, permission)).toBe(false);
  }
  for (const permission of ["fullscreen", "clipboard-sanitized-write"]) {
    ask(null, permission, (verdict) => expect(verdict).toBe(true));
    expect(check(null, permission)).toBe(true);
  }
  expect((given.get("device") as () => boolean)()).toBe(false);
  expect((given.get("spelling") as () => boolean)()).toBe(false);
});

test("a session cancels every request outside our schemes and every download", () => {
  const { given, session } = recorder();
  hardenSession(session);
  const request = given.get("request") as (details: { readonly url: string }, answer: Answer) => void;
  request({ url: "https://example.org/" }, (verdict) => expect(verdict).toEqual({ cancel: true }));
  request({ url: "mat://bundle/b1/x" }, (verdict) => expect(verdict).toEqual({ cancel: false }));
  let isStopped = false;
  session.emit("will-download", { preventDefault: () => (isStopped = true) }, {}, {});
  expect(isStopped).toBe(true);
});

test("a page stays where it is and opens no windows", () => {
  const opener: (() => { readonly action: string })[] = [];
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => { readonly action: string }) => void opener.push(handler),
    setWebRTCIPHandlingPolicy: (policy: string) => expect(policy).toBe("disable_non_proxied_udp"),
  });
  hardenContents(contents as unknown as WebContents);
  const isStopped = (event: string, url: string, isMainFrame = true): boolean => {
    let stopped = false;
    contents.emit(event, { url, isMainFrame, preventDefault: () => (stopped = true) });
    return stopped;
  };
  for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"]) {
    expect(isStopped(event, "https://example.org/")).toBe(true);
    expect(isStopped(event, "mat://bundle/b1/x.html")).toBe(true);
    expect(isStopped(event, "app://ui/#/round")).toBe(false);
  }
  expect(isStopped("will-frame-navigate", "https://example.org/", false)).toBe(true);
  expect(isStopped("will-frame-navigate", "mat://bundle/b1/x.pdf", false)).toBe(true);
  expect(isStopped("will-frame-navigate", "app://ui/", false)).toBe(true);
  expect(isStopped("will-frame-navigate", "app://1.viewer/viewer/viewer.html", false)).toBe(false);
  expect(isStopped("will-frame-navigate", "about:srcdoc", false)).toBe(false);
  expect(isStopped("will-attach-webview", "")).toBe(true);
  expect(opener.map((handler) => handler())).toEqual([{ action: "deny" }]);
});

import { expect, test } from "vitest";
import { hardenContents, hardenSession } from "#main/shell/security.ts";
import { webPreferences } from "#main/shell/web-preferences.ts";
import { recordedContents, recordedSession } from "#tests/support/recorded-session.ts";

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

test("a session refuses every permission but full screen and writing to the clipboard", () => {
  const { given, session } = recordedSession();
  hardenSession(session);
  const ask = given.get("permission") as (contents: null, permission: string, answer: Answer) => void;
  const check = given.get("check") as (contents: null, name: string) => boolean;
  for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "openExternal", "usb", "hid"]) {
    ask(null, permission, (verdict) => expect(verdict).toBe(false));
    expect(check(null, permission)).toBe(false);
  }
  for (const permission of ["fullscreen", "clipboard-sanitized-write"]) {
    ask(null, permission, (verdict) => expect(verdict).toBe(true));
    expect(check(null, permission)).toBe(true);
  }
});

test("no device is ever chosen: HID, USB, serial ports, Bluetooth, and none is paired", () => {
  const { given, session } = recordedSession();
  hardenSession(session);
  expect((given.get("device") as () => boolean)()).toBe(false);
  (given.get("pairing") as (details: object, answer: Answer) => void)({}, (verdict) =>
    expect(verdict).toEqual({ confirmed: false }),
  );
  const chosen: unknown[] = [];
  let stopped = 0;
  const event = { preventDefault: () => (stopped += 1) };
  const choose = (id?: string): void => void chosen.push(id);
  session.emit("select-hid-device", event, {}, choose);
  session.emit("select-usb-device", event, {}, choose);
  session.emit("select-serial-port", event, [], {}, choose);
  recordedContents(hardenContents).emit("select-bluetooth-device", event, [{ deviceId: "a" }], choose);
  expect(chosen).toEqual([undefined, undefined, "", ""]);
  expect(stopped).toBe(4);
});

test("a session cancels every download", () => {
  const { session } = recordedSession();
  hardenSession(session);
  let isStopped = false;
  session.emit("will-download", { preventDefault: () => (isStopped = true) }, {}, {});
  expect(isStopped).toBe(true);
});

test("a page stays where it is and opens no windows", () => {
  const { isStopped, opener } = recordedContents(hardenContents);
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
  expect(opener()).toEqual({ action: "deny" });
});

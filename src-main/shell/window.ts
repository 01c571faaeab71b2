import { BrowserWindow, type Session, type WebPreferences } from "electron";
import { uiOrigin } from "#main/shell/policy.ts";

/** What every window of the program is allowed; frozen, so that no caller loosens it. */
export const webPreferences = {
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
} as const satisfies WebPreferences;
Object.freeze(webPreferences);

/** Opens the program's one window; the only place that makes a `BrowserWindow`. */
export function openWindow(session: Session, preload: string, devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    // The page's own ground, so that nothing flashes before the first paint.
    backgroundColor: "#f5f6f8",
    title: "评审台 Pingshen",
    webPreferences: { ...webPreferences, session, preload, devTools },
  });
  void window.loadURL(`${uiOrigin}/`);
  return window;
}

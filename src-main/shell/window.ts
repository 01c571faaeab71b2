import { BrowserWindow, type Session } from "electron";
import { uiOrigin } from "#main/shell/policy.ts";
import { webPreferences } from "#main/shell/web-preferences.ts";

/** Opens the program's one window; the only place that makes a `BrowserWindow`. */
export function openWindow(
  session: Session,
  preload: string,
  { devTools, show }: { readonly devTools: boolean; readonly show: boolean },
): BrowserWindow {
  const window = new BrowserWindow({
    show,
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

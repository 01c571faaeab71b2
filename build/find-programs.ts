import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

type Variables = Readonly<Record<string, string | undefined>>;

const electronNames: Readonly<Record<string, string>> = {
  win32: "electron.exe",
  darwin: "Electron.app/Contents/MacOS/Electron",
};

/** Electron's program: where `ELECTRON_OVERRIDE_DIST_PATH` says, else where its package keeps it; only if it is there. */
export function findElectron(root: string, variables: Variables, platform: string): string | undefined {
  const named = variables["ELECTRON_OVERRIDE_DIST_PATH"];
  const name = electronNames[platform] ?? "electron";
  const home = join(root, "node_modules/electron");
  const path = named === undefined ? join(home, "dist", readText(join(home, "path.txt")) ?? name) : join(named, name);
  return existsSync(path) ? path : undefined;
}

const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const browserPaths: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** A Chromium that can show a window: what `CHROMIUM` names, else the usual places. */
export function findBrowser(variables: Variables, platform: string): string | undefined {
  const named = variables["CHROMIUM"];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = (variables["PATH"] ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => browserNames.map((name) => join(folder, name)));
  return [...onPath, ...(browserPaths[platform] ?? [])].find((path) => existsSync(path));
}

/** Whether there is a screen to show a window on. */
export const hasScreen = (variables: Variables, platform: string): boolean =>
  platform !== "linux" || Boolean(variables["DISPLAY"]) || Boolean(variables["WAYLAND_DISPLAY"]);

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

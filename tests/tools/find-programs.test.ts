import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuilt } from "#build/ensure-built.ts";
import { findBrowser, findElectron, hasScreen } from "#build/find-programs.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pingshen-find-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text = "", atSeconds = 1000): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, atSeconds, atSeconds);
  return file;
}

test("Electron is where its package keeps it, or where the person says", () => {
  expect(findElectron(root, {}, "linux")).toBeUndefined();
  put("node_modules/electron/path.txt", "electron");
  const kept = put("node_modules/electron/dist/electron");
  expect(findElectron(root, {}, "linux")).toBe(kept);
  const brought = put("stick/electron.exe");
  const variables = { ELECTRON_OVERRIDE_DIST_PATH: join(root, "stick") };
  expect(findElectron(root, variables, "win32")).toBe(brought);
  expect(findElectron(root, variables, "linux")).toBeUndefined();
});

test("a browser is the one that is named, else the first on the path", () => {
  const chromium = put("bin/chromium");
  expect(findBrowser({ PATH: join(root, "bin") }, "linux")).toBe(chromium);
  const named = put("own/chrome");
  expect(findBrowser({ PATH: join(root, "bin"), CHROMIUM: named }, "linux")).toBe(named);
  expect(findBrowser({ PATH: join(root, "bin"), CHROMIUM: join(root, "gone") }, "linux")).toBeUndefined();
  expect(findBrowser({ PATH: join(root, "empty") }, "linux")).toBeUndefined();
});

test("on Linux a window needs a display", () => {
  expect(hasScreen({}, "linux")).toBe(false);
  expect(hasScreen({ DISPLAY: "" }, "linux")).toBe(false);
  expect(hasScreen({ DISPLAY: ":0" }, "linux")).toBe(true);
  expect(hasScreen({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toBe(true);
  expect(hasScreen({}, "win32")).toBe(true);
});

test("the program is built again when a bundle is missing or older than a source", () => {
  put("src-main/shell/main.ts", "", 1000);
  put("out/main/main.js", "", 2000);
  put("out/preload/preload.cjs", "", 2000);
  expect(isBuilt(root)).toBe(false);
  put("out/renderer/index.html", "", 2000);
  expect(isBuilt(root)).toBe(true);
  put("src-shared/ids.ts", "", 3000);
  expect(isBuilt(root)).toBe(false);
});

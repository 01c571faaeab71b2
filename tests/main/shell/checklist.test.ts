import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { createMaterialHandler } from "#main/shell/materials-protocol.ts";
import { isAllowedRequest, isTrustedSender, uiOrigin } from "#main/shell/policy.ts";
import { hardenContents, hardenSession } from "#main/shell/security.ts";
import { decidedFuses } from "#main/shell/self-test/own-fuses.ts";
import { createUiHandler } from "#main/shell/ui-protocol.ts";
import { webPreferences } from "#main/shell/web-preferences.ts";
import type { Told } from "#tests/support/recorded-electron.ts";
import { recordedContents, recordedSession } from "#tests/support/recorded-session.ts";
import { argsOf, startRecorded } from "#tests/support/start-recorded.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

/*
 * The twenty points of Electron's security checklist, each under its number there. SECURITY.md lists them.
 * Source: https://www.electronjs.org/docs/latest/tutorial/security
 */
const root = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const sources = ["src-main", "src-renderer"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|html)$/.test(name))
    .map((name) => ({ path: join(folder, name), text: read(join(folder, name)) })),
);
const usersOf = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

const userFolder = sharedTempFolder();
/** What main tells Electron when it is started. */
let told: readonly Told[] = [];
beforeAll(async () => {
  told = await startRecorded(userFolder);
});

test("1 only secure content is loaded: our own schemes, registered as secure, and nothing else", () => {
  for (const url of ["http://example.org/", "https://example.org/", "ws://a/", "ftp://a/"])
    expect(isAllowedRequest(url)).toBe(false);
  expect(argsOf(told, "protocol.registerSchemesAsPrivileged")).toMatchObject([
    [
      [
        { scheme: "app", privileges: { standard: true, secure: true } },
        { scheme: "mat", privileges: { standard: true, secure: true } },
      ],
    ],
  ]);
});

test("2 no page gets Node, in no frame and no worker", () => {
  expect(webPreferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
  });
});

test("3 the preload script's world is isolated from the page's", () => {
  expect(webPreferences.contextIsolation).toBe(true);
});

test("4 every process is sandboxed, from the first statement on", () => {
  expect(webPreferences.sandbox).toBe(true);
  expect(told[0]).toEqual({ what: "app.enableSandbox", args: [] });
  expect(argsOf(told, "new BrowserWindow")).toMatchObject([[{ webPreferences: { sandbox: true } }]]);
});

test("5 sessions answer every wish for a permission, and it is no", () => {
  const { given, session } = recordedSession();
  hardenSession(session);
  const ask = given.get("permission") as (contents: null, name: string, answer: (given: boolean) => void) => void;
  for (const name of ["media", "geolocation", "midi", "pointerLock", "openExternal", "idle-detection", "unknown"])
    ask(null, name, (verdict) => expect(verdict).toBe(false));
  for (const whose of ["default session", "own session"])
    for (const kind of ["Request", "Check"])
      expect(argsOf(told, `${whose}.setPermission${kind}Handler`)).toEqual([["function"]]);
});

test("6 web security is on", () => {
  expect(webPreferences.webSecurity).toBe(true);
});

test("7 every document comes with a policy that starts from nothing and lets no text become markup", async () => {
  const ui = createUiHandler(join(root, "src-renderer"), () => "n");
  const material = createMaterialHandler({
    open: () => Promise.resolve({ kind: "refused", why: "unknown" }),
    read: () => Promise.resolve({ kind: "refused", why: "unknown" }),
  });
  const answers = await Promise.all([
    ui(new Request("app://ui/index.html")),
    ui(new Request("app://1.viewer/viewer/viewer.html")),
    ui(new Request("app://ui/nowhere.html")),
    ui(new Request("app://elsewhere/")),
    ui(new Request("app://ui/", { method: "POST" })),
    material(new Request("mat://bundle/b1/x")),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 405, 404]);
  for (const { headers } of answers) {
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/trusted-types (?:'none'|pingshen-[a-z -]+);?/);
    expect(policy).not.toMatch(/unsafe-eval|allow-duplicates|script-src[^;]*unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("8 no insecure content runs in a secure page", () => {
  expect(webPreferences.allowRunningInsecureContent).toBe(false);
});

test("9 no experimental feature of Chromium is on", () => {
  expect(webPreferences.experimentalFeatures).toBe(false);
});

test("10 no feature of Blink is switched on, and none may be from outside", () => {
  expect(webPreferences).not.toHaveProperty("enableBlinkFeatures");
  expect(usersOf(/enableBlinkFeatures|enable-blink-features/)).toEqual([join("src-main/shell/policy.ts")]);
});

test("11 there is no webview, so none that opens windows", () => {
  expect(webPreferences.webviewTag).toBe(false);
  expect(usersOf(/<webview|allowpopups/)).toEqual([]);
});

test("12 a webview that appears all the same is not attached", () => {
  expect(recordedContents(hardenContents).isStopped("will-attach-webview", "")).toBe(true);
});

test("13 a page cannot be led away, nor a frame", () => {
  const { isStopped } = recordedContents(hardenContents);
  for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"])
    for (const url of ["https://example.org/", "app://ui.evil/", "file:///etc/passwd", "mat://bundle/b1/x"])
      expect(isStopped(event, url)).toBe(true);
  expect(isStopped("will-frame-navigate", "app://ui/", false)).toBe(true);
  const [heard] = argsOf(told, "contents.on");
  expect(heard).toEqual(expect.arrayContaining(["will-navigate", "will-redirect", "will-frame-navigate"]));
});

test("14 no page opens a window, and one place makes the program's own", () => {
  expect(recordedContents(hardenContents).opener()).toEqual({ action: "deny" });
  expect(usersOf(/new BrowserWindow|new BaseWindow|new WebContentsView/)).toEqual([join("src-main/shell/window.ts")]);
});

test("15 nothing is opened in another program", () => {
  expect(usersOf(/openExternal\(|openPath\(/)).toEqual([]);
});

test("16 Electron is pinned to a release that is still supported", () => {
  const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
  const version = devDependencies["electron"] ?? "";
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  // The oldest of the three majors that get fixes as of November 2026 is 43.
  expect(Number(version.split(".")[0])).toBeGreaterThanOrEqual(43);
});

test("17 a call counts only from our page's own frame; one from a viewer's frame is refused", () => {
  const page = { url: `${uiOrigin}/#/expert` };
  expect(isTrustedSender(page, page)).toBe(true);
  const viewer = { url: "app://1.viewer/viewer/viewer.html" };
  expect(isTrustedSender(viewer, page)).toBe(false);
  expect(isTrustedSender(viewer, viewer)).toBe(false);
  expect(isTrustedSender({ url: `${uiOrigin}/` }, page)).toBe(false);
  expect(isTrustedSender(null, page)).toBe(false);
  expect(usersOf(/ipcMain\.(?:handle|on)/)).toEqual([join("src-main/shell/serve.ts")]);
});

test("18 no page comes from file://", () => {
  expect(usersOf(/loadFile\(|["'`]file:\/\//)).toEqual([]);
  expect(isAllowedRequest("file:///etc/passwd")).toBe(false);
});

test("19 the fuses that lend the program to others are off, those that bind it to its archive are on", () => {
  expect(decidedFuses).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    GrantFileProtocolExtraPrivileges: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
  });
});

test("20 the page gets two functions and nothing of Electron itself", async () => {
  const preload = read("src-main/shell/preload.ts");
  const given = argsOf(await startRecorded(userFolder, "src-main/shell/preload.ts"), "contextBridge.exposeInMainWorld");
  expect(given).toEqual([["bridge", { call: "function", on: "function" }]]);
  // An event of Electron carries its sender: only what was said goes on to the page.
  expect(preload).toContain("(_source: unknown, event: unknown): void => listener(event)");
});

test("SECURITY.md has all twenty points, and every test that it names exists", () => {
  const text = read("SECURITY.md");
  const rows = [...text.matchAll(/^\| (\d+) +\|/gm)].map(([, number]) => Number(number));
  expect(rows).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  const tests = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:test|spec)\.tsx?$/.test(name))
    .map((name) => read(join("tests", name)))
    .join("\n");
  const named = [...text.matchAll(/«([^»]+)»/g)].map(([, name = ""]) => name.replaceAll(/\s+/g, " "));
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((name) => !tests.includes(`"${name}`))).toEqual([]);
});

import { expect, test } from "vitest";
import {
  dangerousSwitches,
  dangerousVariables,
  isAllowedRequest,
  isOwnPage,
  isTrustedSender,
  isViewerPage,
  materialPolicy,
  uiPolicy,
  viewerPolicy,
} from "#main/shell/policy.ts";

test.each(["app://ui/index.html", "mat://bundle/b1/data/x.jpg", "blob:app://ui/1234", "data:image/png;base64,AA"])(
  "%s may be asked for",
  (url) => {
    expect(isAllowedRequest(url)).toBe(true);
  },
);

test.each([
  "http://127.0.0.1:9/",
  "https://example.org/",
  "ws://localhost/",
  "file:///etc/passwd",
  "ftp://example.org/",
  "chrome://settings/",
  "devtools://devtools/",
  "not an address",
])("%s is cancelled", (url) => {
  expect(isAllowedRequest(url)).toBe(false);
});

test("only app://ui is our own page", () => {
  expect(isOwnPage("app://ui/#/round")).toBe(true);
  for (const url of ["app://ui.evil/", "app://evil/ui", "mat://ui/", "https://ui/", "about:blank", ""]) {
    expect(isOwnPage(url)).toBe(false);
  }
});

test("a call counts only from the page itself", () => {
  const page = { url: "app://ui/" };
  expect(isTrustedSender(page, page)).toBe(true);
  expect(isTrustedSender({ url: "app://ui/" }, page)).toBe(false);
  expect(isTrustedSender(null, page)).toBe(false);
  const elsewhere = { url: "mat://bundle/b1/x.html" };
  expect(isTrustedSender(elsewhere, elsewhere)).toBe(false);
});

test("switches that would open the packed program are named", () => {
  const given = new Set(["no-sandbox", "lang", "inspect"]);
  expect(dangerousSwitches((name) => given.has(name))).toEqual(["no-sandbox", "inspect"]);
});

test("variables that Electron obeys whatever its fuses say are named; those that its fuses switch off keep nobody out", () => {
  const environment = { ELECTRON_ENABLE_LOGGING: "1", ELECTRON_NO_ASAR: "", NODE_OPTIONS: "--inspect", PATH: "/bin" };
  expect(dangerousVariables(environment)).toEqual(["ELECTRON_ENABLE_LOGGING", "ELECTRON_NO_ASAR"]);
});

test("the page's policy lets in our own files and nothing written into the page", () => {
  const policy = uiPolicy("abc");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).toContain("frame-src app://*.viewer;");
  expect(policy.replace("app://*.viewer", "")).not.toMatch(/unsafe-|https?:|\*/);
});

test("viewers have hosts of their own, which are not the program's", () => {
  for (const url of ["app://1.viewer/viewer/viewer.html", "app://42.viewer/"]) expect(isViewerPage(url)).toBe(true);
  for (const url of ["app://ui/", "app://viewer/", "app://1.viewer.evil/", "app://x.viewer/", "mat://1.viewer/", ""])
    expect(isViewerPage(url)).toBe(false);
  expect(isOwnPage("app://1.viewer/")).toBe(false);
});

test("a viewer has no origin and asks nobody: its own files, what it was given, and films", () => {
  const policy = viewerPolicy("abc");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("img-src blob: data:;");
  expect(policy).toContain("frame-ancestors app://ui;");
  expect(policy).toMatch(/(^|; )sandbox allow-scripts$/);
  expect(policy).not.toMatch(/unsafe-|https?:|\*|allow-same-origin/);
});

test("material can run nothing and fetch nothing", () => {
  expect(materialPolicy).toContain("default-src 'none'");
  expect(materialPolicy).not.toContain("script-src");
  expect(materialPolicy).toMatch(/(^|; )sandbox$/);
});

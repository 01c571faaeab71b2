import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createUiHandler, fileOf } from "#main/shell/ui-protocol.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-ui-"));
afterAll(() => rmSync(folder, { recursive: true }));
const site = join(folder, "renderer");
mkdirSync(join(site, "assets"), { recursive: true });
writeFileSync(join(site, "index.html"), '<meta name="csp-nonce" content="__NONCE__" />');
writeFileSync(join(site, "assets/main.js"), "export const nonce = '__NONCE__';");
writeFileSync(join(site, "assets/note.exe"), "no");
writeFileSync(join(folder, "secret.html"), "secret");
mkdirSync(join(site, "viewer"));
writeFileSync(join(site, "viewer/viewer.html"), "viewer __NONCE__");

let made = 0;
const answer = createUiHandler(site, () => `n${(made += 1)}`);
const get = (path: string, method = "GET"): Promise<Response> => answer(new Request(`app://ui${path}`, { method }));

test("each page gets its own nonce, in its text and in its policy", async () => {
  const first = await get("/");
  const second = await get("/index.html");
  expect(await first.text()).toBe('<meta name="csp-nonce" content="n1" />');
  expect(first.headers.get("content-security-policy")).toContain("'nonce-n1'");
  expect(await second.text()).toContain("n2");
  expect(second.headers.get("content-security-policy")).toContain("'nonce-n2'");
});

test("scripts are served untouched, with their type", async () => {
  const response = await get("/assets/main.js");
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).toContain("__NONCE__");
});

test.each(["/missing.html", "/assets/note.exe", "/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/%ff"])(
  "%s is not there",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test("no address leads out of the folder", () => {
  expect(fileOf("/opt/renderer", "app://ui/..%2f..%2fetc/passwd")).toBeUndefined();
  expect(fileOf("/opt/renderer", "app://ui/a%00.html")).toBeUndefined();
  expect(fileOf("/opt/renderer", "app://ui/assets/a.js")).toBe(join("/opt/renderer/assets/a.js"));
});

test("a viewer's host gives its own page and the program's files to a frame without an origin, never the program's page", async () => {
  const page = await answer(new Request("app://7.viewer/viewer/viewer.html"));
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("sandbox allow-scripts");
  expect(page.headers.get("access-control-allow-origin")).toBe("*");
  expect((await answer(new Request("app://7.viewer/assets/main.js"))).status).toBe(200);
  for (const path of ["/", "/index.html"])
    expect((await answer(new Request(`app://7.viewer${path}`))).status).toBe(404);
  expect((await get("/viewer/viewer.html")).status).toBe(404);
  expect((await get("/")).headers.get("access-control-allow-origin")).toBeNull();
});

test("another host and other methods are refused", async () => {
  expect((await answer(new Request("app://other/index.html"))).status).toBe(404);
  expect((await get("/", "POST")).status).toBe(405);
  expect(await (await get("/", "HEAD")).text()).toBe("");
});

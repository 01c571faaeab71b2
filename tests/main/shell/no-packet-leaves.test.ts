import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { beforeAll, expect, test } from "vitest";
import { uiPolicy, viewerPolicy } from "#main/shell/policy.ts";
import { hardenContents, hardenSession, nowhere } from "#main/shell/security.ts";
import { createUiHandler } from "#main/shell/ui-protocol.ts";
import type { Told } from "#tests/support/recorded-electron.ts";
import { recordedContents, recordedSession } from "#tests/support/recorded-session.ts";
import { argsOf, startRecorded } from "#tests/support/start-recorded.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../../..");
const userFolder = sharedTempFolder();
/** What main tells Electron when it is started. */
let told: readonly Told[] = [];
beforeAll(async () => {
  told = await startRecorded(userFolder);
});

test("layer a: every request outside the program's own schemes is cancelled", () => {
  const { given, session } = recordedSession();
  hardenSession(session);
  const request = given.get("request") as (
    details: { readonly url: string },
    answer: (verdict: unknown) => void,
  ) => void;
  for (const url of [
    "https://example.org/",
    "http://127.0.0.1:9/",
    "ws://192.0.2.1/",
    "ftp://a/",
    "file:///etc/passwd",
  ])
    request({ url }, (verdict) => expect(verdict).toEqual({ cancel: true }));
  for (const url of ["app://ui/", "mat://bundle/b1/x", "blob:app://ui/1", "data:,x"])
    request({ url }, (verdict) => expect(verdict).toEqual({ cancel: false }));
});

test("layer b: no name is found, and addresses in figures end at a port where nobody listens", () => {
  expect(argsOf(told, "appendSwitch")).toContainEqual(["host-resolver-rules", "MAP * ~NOTFOUND"]);
  const { given, session } = recordedSession();
  hardenSession(session);
  expect((given.get("proxy") as () => unknown)()).toEqual({
    mode: "fixed_servers",
    proxyRules: "127.0.0.1:9",
    proxyBypassRules: "<-loopback>",
  });
  // Chromium's requests outside any session go the same way.
  for (const whose of ["app", "default session", "own session"])
    expect(argsOf(told, `${whose}.setProxy`)).toEqual([[nowhere]]);
  expect(nowhere.proxyRules).toBe("127.0.0.1:9");
});

test("layer c: no dictionary is fetched", () => {
  const { given, session } = recordedSession();
  hardenSession(session);
  expect((given.get("spelling") as () => boolean)()).toBe(false);
});

test("layer d: pages connect to nobody, WebRTC included, and Chromium's own services are off", async () => {
  expect(uiPolicy("n")).toContain("connect-src 'self' mat:;");
  expect(viewerPolicy("n")).toContain("connect-src 'self';");
  expect.hasAssertions();
  // Asserts the policy that it is given.
  recordedContents(hardenContents);
  expect(argsOf(told, "contents.setWebRTCIPHandlingPolicy")).toEqual([["disable_non_proxied_udp"]]);
  const names = argsOf(told, "appendSwitch").map(([name]) => name);
  for (const name of [
    "disable-background-networking",
    "disable-component-update",
    "disable-domain-reliability",
    "no-pings",
  ])
    expect(names).toContain(name);
  const ui = createUiHandler(join(root, "src-renderer"), () => "n");
  for (const url of ["app://ui/index.html", "app://1.viewer/viewer/viewer.html"])
    expect(await (await ui(new Request(url))).text()).toContain(
      '<meta http-equiv="x-dns-prefetch-control" content="off" />',
    );
});

test("layer e: the linter lets no file of main name a network, but the one that forbids it", async () => {
  const linter = new ESLint({ cwd: root });
  const config = (await linter.calculateConfigForFile(join(root, "src-main/core.ts"))) as {
    readonly rules: Readonly<Record<string, readonly unknown[]>>;
  };
  const [, { paths }] = config.rules["no-restricted-imports"] as [number, { paths: { name: string }[] }];
  const names = paths.map(({ name }) => name);
  for (const name of ["http", "https", "http2", "net", "tls", "dgram", "dns"]) {
    expect(names).toContain(name);
    expect(names).toContain(`node:${name}`);
  }
  expect(config.rules["no-restricted-globals"]).toEqual([2, "fetch", "WebSocket", "EventSource", "XMLHttpRequest"]);
  const users = readdirSync(join(root, "src-main"), { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      name.endsWith(".ts") &&
      /["'](?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici)["']/.test(
        readFileSync(join(root, "src-main", name), "utf8"),
      ),
  );
  expect(users.sort()).toEqual([join("network", "attempt-network.ts"), join("network", "forbid-network.ts")]);
});

test("layer f: nothing updates itself, and no dump of a crash is written or sent", () => {
  // Main was linked with an Electron that has neither an updater nor a reporter of crashes.
  expect(argsOf(told, "new BrowserWindow")).toHaveLength(1);
  expect(argsOf(told, "appendSwitch").map(([name]) => name)).toContain("disable-breakpad");
  expect(argsOf(told, "app.setPath")).toContainEqual(["crashDumps", join(userFolder, "crashes")]);
});

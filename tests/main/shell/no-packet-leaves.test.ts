import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { uiPolicy, viewerPolicy } from "#main/shell/policy.ts";
import { hardenContents, hardenSession, nowhere, quietSwitches } from "#main/shell/security.ts";
import { recordedContents, recordedSession } from "#tests/support/recorded-session.ts";

const root = join(import.meta.dirname, "../../..");

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
  expect(quietSwitches).toContainEqual(["host-resolver-rules", "MAP * ~NOTFOUND"]);
  const { given, session } = recordedSession();
  hardenSession(session);
  expect((given.get("proxy") as () => unknown)()).toEqual({
    mode: "fixed_servers",
    proxyRules: "127.0.0.1:9",
    proxyBypassRules: "<-loopback>",
  });
  // Chromium's requests outside any session go the same way.
  expect(readFileSync(join(root, "src-main/shell/main.ts"), "utf8")).toContain("app.setProxy(nowhere)");
  expect(nowhere.proxyRules).toBe("127.0.0.1:9");
});

test("layer c: no dictionary is fetched", () => {
  const { given, session } = recordedSession();
  hardenSession(session);
  expect((given.get("spelling") as () => boolean)()).toBe(false);
});

test("layer d: pages connect to nobody, WebRTC included, and Chromium's own services are off", () => {
  expect(uiPolicy("n")).toContain("connect-src 'self' mat:;");
  expect(viewerPolicy("n")).toContain("connect-src 'self';");
  expect.hasAssertions();
  // Asserts the policy that it is given.
  recordedContents(hardenContents);
  const names = quietSwitches.map(([name]) => name);
  for (const name of [
    "disable-background-networking",
    "disable-component-update",
    "disable-domain-reliability",
    "no-pings",
  ])
    expect(names).toContain(name);
  for (const page of ["index.html", "viewer/viewer.html"])
    expect(readFileSync(join(root, "src-renderer", page), "utf8")).toContain(
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
  const main = readdirSync(join(root, "src-main"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, "src-main", name), "utf8"))
    .join("\n");
  expect(main).not.toMatch(/autoUpdater|crashReporter/);
  expect(quietSwitches).toContainEqual(["disable-breakpad"]);
  expect(main).toContain('app.setPath("crashDumps", join(app.getPath("userData"), "crashes"))');
});

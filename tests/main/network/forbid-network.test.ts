import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../../..");

// A server that would answer: what is refused is refused by us, not by the lack of anybody to talk to.
let heard = 0;
const server = createServer((_request, response) => {
  heard += 1;
  response.end("heard");
});
server.on("connection", () => (heard += 1));
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

/** Runs lines in a process of their own, after the guard or without it; answers what they printed. */
async function run(guarded: boolean, lines: string): Promise<string> {
  const file = join(tempFolder(), "attempt.mjs");
  const guard = `import ${JSON.stringify(join(root, "src-main/network/forbidden-here.ts"))};\n`;
  writeFileSync(file, `${guarded ? guard : ""}${lines.replaceAll("PORT", String(port))}`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", file], {
    cwd: root,
    timeout: 20_000,
  });
  return stdout.trim();
}

const attempts: readonly (readonly [what: string, attempt: string])[] = [
  ["a socket", `(await import("node:net")).connect(PORT, "127.0.0.1")`],
  ["a socket by its class", `new (await import("node:net")).Socket().connect(PORT, "127.0.0.1")`],
  ["a server", `(await import("node:net")).createServer().listen(0)`],
  ["HTTP", `(await import("node:http")).get("http://127.0.0.1:PORT/")`],
  ["HTTPS", `(await import("node:https")).get("https://127.0.0.1:PORT/")`],
  ["HTTP/2", `(await import("node:http2")).connect("http://127.0.0.1:PORT")`],
  ["TLS", `(await import("node:tls")).connect(PORT, "127.0.0.1")`],
  ["a datagram", `(await import("node:dgram")).createSocket("udp4")`],
  ["a name", `(await import("node:dns")).lookup("localhost", () => undefined)`],
  ["a name by promise", `await (await import("node:dns/promises")).resolve4("localhost")`],
  ["a resolver of its own", `new (await import("node:dns")).Resolver().resolve4("localhost", () => undefined)`],
  ["fetch", `await fetch("http://127.0.0.1:PORT/")`],
  ["a web socket", `new WebSocket("ws://127.0.0.1:PORT/")`],
];

describe("layer e: Node in each of the program's processes", () => {
  test.each(attempts)("refuses %s at once, as a fault of the program", async (_what, attempt) => {
    const before = heard;
    const said = await run(
      true,
      `try { ${attempt}; console.log("let out"); } catch (fault) { console.log(fault.name); }`,
    );
    expect(said).toBe("NetworkRefused");
    expect(heard).toBe(before);
  });

  test("without the guard the same attempt is heard by the server", async () => {
    await run(false, `(await import("node:net")).connect(PORT, "127.0.0.1").on("error", () => 0).end();`);
    await expect.poll(() => heard).toBeGreaterThan(0);
  });

  test("an attempt is told to whoever logs, without the address", async () => {
    const said = await run(
      true,
      `const { onNetworkAttempt } = await import(${JSON.stringify(join(root, "src-main/network/forbid-network.ts"))});
       onNetworkAttempt((attempt) => console.log(attempt.message));
       try { (await import("node:net")).connect(PORT, "10.1.2.3"); } catch {}`,
    );
    expect(said).toBe("the program does not use a network, but something called net connect");
  });

  test("pipes to child processes go on working", async () => {
    const said = await run(
      true,
      `const { spawn } = await import("node:child_process");
       spawn(process.execPath, ["-e", "process.stdout.write('through the pipe')"]).stdout.on("data", (data) => console.log(String(data)));`,
    );
    expect(said).toBe("through the pipe");
  });

  test.each([
    "shell/main.ts",
    "core.ts",
    "parsers/parser-entry.ts",
    "parsers/memory-watcher.ts",
    "crew/crew-worker.ts",
  ])("%s forbids it before anything else is loaded", (entry) => {
    const [first] = /^import .*$/m.exec(readFileSync(join(root, "src-main", entry), "utf8")) ?? [];
    expect(first).toBe('import "#main/network/forbidden-here.ts";');
  });
});

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ensureBuilt } from "#build/ensure-built.ts";
import type { SelfTestReport } from "#main/shell/self-test/run-self-test.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../..");

test("--selftest tries every promise in every kind of process, writes what it found, and ends with 0", async () => {
  ensureBuilt(root);
  const out = join(tempFolder(), "自检/selftest.json");
  const program = process.env["ELECTRON"] ?? join(root, "tests/standin/electron");
  await promisify(execFile)(program, [root, "--selftest", `--selftest-out=${out}`], { cwd: root, timeout: 110_000 });
  const report = JSON.parse(readFileSync(out, "utf8")) as SelfTestReport;
  expect(report).toMatchObject({ passed: true, packaged: false, fuses: "not packaged" });
  expect(report.versions["pingshen"]).toBe("0.1.0");
  const outcomes = new Map(report.checks.map(({ name, outcome }) => [name, outcome]));
  const kinds = ["main", "core", "worker", "parser"];
  const algorithms = [
    ...["SHA-256", "Ed25519", "X25519", "HKDF with SHA-256", "scrypt"],
    ...["AES-128-GCM", "AES-256-GCM", "random bytes"],
  ];
  const expected = [
    ...kinds.flatMap((kind) => algorithms.map((algorithm) => `cryptography, ${kind}: ${algorithm}`)),
    ...kinds.map((kind) => `no network, ${kind}`),
    "no network, page: fetch",
    "no network, page: web socket",
    "page: text never becomes markup",
    "page: nothing of Node or Electron but the bridge",
    "sheets with rare characters",
    "SQLite: how commits reach the disk",
    "SQLite: written, killed, read",
    "the page opens",
    "printing into a PDF",
    "printed PDF with rare characters",
    "memory is watched, parser",
  ];
  for (const name of expected) expect([name, outcomes.get(name)]).toEqual([name, "passed"]);
  const rest = [...outcomes.keys()].filter((name) => !expected.includes(name));
  expect(rest.sort()).toEqual(["fuses", "native libraries", "sandbox of the page's process"]);
  expect(report.checks.filter(({ outcome }) => outcome === "failed")).toEqual([]);
}, 120_000);

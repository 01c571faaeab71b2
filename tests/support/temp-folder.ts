import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A folder of its own for one test; gone when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pingshen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder of its own for all tests of a file; gone when they end. To be called outside of tests and hooks. */
export function sharedTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pingshen-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import type { SelfTestReport } from "#main/shell/self-test/run-self-test.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/** The program that takes Electron's place here. */
const standIn = join(import.meta.dirname, "../standin/electron");

/** Without these the packed program could not work. */
export const neededFiles = [
  "package.json",
  "out/main/main.js",
  "out/main/core.js",
  "out/main/parser.js",
  "out/main/crew-worker.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/renderer/viewer/viewer.html",
  "out/assets/NotoSansSC_400Regular.ttf",
  "migrations/secretariat/meta/_journal.json",
  "migrations/expert/meta/_journal.json",
  "build/assets/verify.py",
  "build/assets/sample-clip.mp4",
  "node_modules/better-sqlite3/lib/database.js",
  "node_modules/sharp/package.json",
] as const;

/** How a packed program ends that does not start. */
export async function startRefused(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly code?: number; readonly stderr: string }> {
  const env = { ...process.env, ...environment };
  return promisify(execFile)(standIn, [...args, "--standin-packaged"], { env }).catch(
    (fault: unknown) => fault as { readonly code: number; readonly stderr: string },
  );
}

/** Starts a packed program and ends it as soon as something of it lies at `path`. */
export async function startUntil(args: readonly string[], environment: NodeJS.ProcessEnv, path: string): Promise<void> {
  const env = { ...process.env, ...environment };
  const running = spawn(standIn, [...args, "--standin-packaged"], { env, stdio: "ignore" });
  const ended = once(running, "exit");
  try {
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  } finally {
    running.kill("SIGTERM");
    await ended;
  }
}

/** What an unpacked program says of itself when its program file is `program`. */
export async function selfTest(unpacked: string, program: string): Promise<SelfTestReport> {
  const out = join(tempFolder(), "selftest.json");
  const args = [unpacked, "--standin-packaged", `--standin-exe=${program}`, "--selftest", `--selftest-out=${out}`];
  await promisify(execFile)(standIn, args, { timeout: 110_000 }).catch(() => undefined);
  return JSON.parse(readFileSync(out, "utf8")) as SelfTestReport;
}

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";

/** The program that takes Electron's place here. */
const standIn = join(import.meta.dirname, "../standin/electron");

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

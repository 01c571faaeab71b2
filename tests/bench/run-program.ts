import { spawn, spawnSync } from "node:child_process";
import { timed } from "#tests/bench/take-turns.ts";

/** Runs a command line and answers its milliseconds. Errors: rejects when it fails, with what it said. */
export const runShell = (line: string, folder: string): Promise<number> =>
  timed(() => output("sh", ["-c", line], folder));

/** Whether a program of this name can be found. */
export const hasProgram = (name: string): boolean => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;

/** Writes everything to disk, so that one variant does not pay for what another left behind. */
export const settleDisk = (): Promise<number> => runShell("sync", "/");

/** Lets the kernel forget what it has read; false where this is not allowed. */
export const dropCaches = (): Promise<boolean> =>
  runShell("sync && echo 3 > /proc/sys/vm/drop_caches", "/").then(
    () => true,
    () => false,
  );

function output(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(said.stdout);
      else reject(new Error(`${program} ${args.join(" ")}: ${String(code)} ${said.stderr}`));
    });
  });
}

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const read = (pid: number | string, file: string): string => {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, "utf8");
  } catch {
    return "";
  }
};

const residentBytes = (pid: number | string): number =>
  Number(/VmRSS:\s+(\d+)/.exec(read(pid, "status"))?.[1] ?? 0) * 1024;

/** Resident memory of the core that a program has forked; `undefined` where there is no /proc. */
export function coreBytes(main: number): number | undefined {
  try {
    const core = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .find(
        (pid) => read(pid, "cmdline").includes("core.js") && read(pid, "status").includes(`PPid:\t${String(main)}\n`),
      );
    return core === undefined ? undefined : residentBytes(core);
  } catch {
    return undefined;
  }
}

/** Resident memory of a Node that does nothing, with the stand-in's port as the core has it. */
export async function plainNodeBytes(port: string): Promise<number> {
  const child = spawn(process.execPath, ["--import", port, "-e", "setInterval(() => 0, 1e6)"], { stdio: "ignore" });
  await sleep(1000);
  const bytes = residentBytes(child.pid ?? 0);
  child.kill("SIGKILL");
  return bytes;
}

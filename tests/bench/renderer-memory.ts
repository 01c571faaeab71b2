import { readdirSync, readFileSync } from "node:fs";

const statusOf = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};

/** Resident memory of the largest page process below a process; `undefined` where there is no /proc. */
export function rendererBytes(root: number): number | undefined {
  let pids: string[];
  try {
    pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  const parents = new Map(pids.map((pid) => [pid, /PPid:\s+(\d+)/.exec(statusOf(pid, "status"))?.[1] ?? ""]));
  const isBelow = (pid: string): boolean => {
    for (let at = pid; at !== "" && at !== "0"; at = parents.get(at) ?? "") if (at === String(root)) return true;
    return false;
  };
  const sizes = pids
    .filter((pid) => isBelow(pid) && statusOf(pid, "cmdline").includes("--type=renderer"))
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(statusOf(pid, "status"))?.[1] ?? 0) * 1024);
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

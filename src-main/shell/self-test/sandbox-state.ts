import { readFileSync } from "node:fs";
import type { App, WebContents } from "electron";
import type { Check } from "#main/self-test/check.ts";

const name = "sandbox of the page's process";

/** Whether the operating system holds the page's process in a sandbox, as it says itself. */
export function checkSandbox(app: Pick<App, "getAppMetrics">, contents: Pick<WebContents, "getOSProcessId">): Check {
  const pid = contents.getOSProcessId();
  if (pid === 0) return { name, outcome: "not-here", detail: "no Electron here: the stand-in's browser has none" };
  if (process.platform === "linux") {
    const state = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1];
    return { name, outcome: state === "2" ? "passed" : "failed", detail: `seccomp mode ${state ?? "unknown"}` };
  }
  const sandboxed = app.getAppMetrics().find((metrics) => metrics.pid === pid)?.sandboxed;
  return { name, outcome: sandboxed === true ? "passed" : "failed", detail: `sandboxed: ${String(sandboxed)}` };
}

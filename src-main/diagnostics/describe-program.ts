import { readFileSync } from "node:fs";
import { release } from "node:os";
import { dirname, join } from "node:path";
import { withoutNames } from "#main/bug-log.ts";
import { describeDatabases } from "#main/diagnostics/describe-databases.ts";
import { checkCryptography } from "#main/self-test/check-cryptography.ts";
import { checkProcess } from "#main/self-test/check-process.ts";
import type { World } from "#main/world.ts";

const lastLines = 200;

/**
 * What whoever helps needs to know of this program, as text that a person can read before handing it over.
 *
 * Shape: sections under `== name`. Names of people, units, files and folders, scores and comments are in none of them.
 */
export async function describeProgram(world: World): Promise<string> {
  const { now, version, runtime, dataFolder, databases } = world;
  const { node = "", v8 = "", electron = "none", chrome = "none" } = process.versions as NodeJS.Dict<string>;
  // Only in the app is there anything that refuses an attempt to leave, so only there is one made.
  const checks = runtime === "electron" ? await checkProcess("core") : await checkCryptography("core");
  const logs = join(dirname(dataFolder), "logs");
  const sections: Readonly<Record<string, readonly string[]>> = {
    program: [
      `Pingshen ${version} (${runtime}), ${new Date(now()).toISOString()}`,
      `Electron ${electron}, Chromium ${chrome}, Node ${node}, V8 ${v8}`,
      `${process.platform} ${release()} ${process.arch}`,
    ],
    "self-test of the core": checks.map(({ name, outcome, detail }) => `${outcome}: ${name} (${withoutNames(detail)})`),
    databases: describeDatabases(databases),
    "log of the core": lastOf(join(logs, "core.jsonl")),
    "log of the window": lastOf(join(logs, "shell.jsonl")),
  };
  return Object.entries(sections)
    .map(([name, lines]) => `== ${name}\n${(lines.length > 0 ? lines : ["nothing"]).join("\n")}\n`)
    .join("\n");
}

/** The last lines of a log. They were written without names; a line that something else wrote is cleaned once more. */
function lastOf(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text.trim().split("\n").slice(-lastLines).map(cleaned);
}

function cleaned(line: string): string {
  try {
    const { incident, at, where, error, frames } = JSON.parse(line) as Record<string, unknown>;
    const trace = Array.isArray(frames) ? frames.map((frame) => `\n    ${withoutNames(String(frame))}`).join("") : "";
    return `${String(incident)} ${String(at)} ${withoutNames(String(where))}: ${withoutNames(String(error))}${trace}`;
  } catch {
    return withoutNames(line);
  }
}

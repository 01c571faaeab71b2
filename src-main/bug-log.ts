import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";

/** A file of bugs, each under a number that the person can read out. */
export interface BugLog {
  /** Writes the bug down and answers its number, e.g. `B-0007`. Never throws. */
  report(bug: unknown, where: string): string;
}

/**
 * A bug log that goes on counting where `file` ended. One process per file.
 *
 * Names of people and files are left out, so that the file can be sent to whoever helps.
 */
export function createBugLog(file: string, prefix: string, now: () => number): BugLog {
  let last = countOf(file);
  return {
    report(bug, where) {
      last += 1;
      const incident = `${prefix}-${String(last).padStart(4, "0")}`;
      const line = `${JSON.stringify({ incident, at: new Date(now()).toISOString(), where, ...factsOf(bug) })}\n`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        appendFileSync(file, line);
      } catch {
        // A full disk must not turn one bug into two; the number still goes to the screen.
      }
      return incident;
    },
  };
}

/**
 * The text with everything that may name a person or a file, or open something, taken out: quoted parts, paths, letters
 * beyond ASCII, what a query was given, codes of slips, and whatever is as long as a key.
 */
export const withoutNames = (text: string): string =>
  text
    .replace(/\bparams:.*$/s, "params: …")
    .replaceAll(/\b[0-9A-Z]{5}(?:[ -][0-9A-Z]{5})+\b/gi, "…")
    .replaceAll(/(["'`]).*?\1/gs, "…")
    .replaceAll(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/:]+){2,}/g, "…")
    .replaceAll(/[A-Za-z0-9+/_=-]{32,}/g, "…")
    .replaceAll(/[^\x20-\x7e]+/g, "…");

function factsOf(bug: unknown): { readonly error: string; readonly frames: readonly string[] } {
  if (!(bug instanceof Error)) return { error: withoutNames(String(bug)), frames: [] };
  const frames = (bug.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return { error: withoutNames(`${bug.name}: ${bug.message}`), frames: frames.slice(0, 12).map(frameOf) };
}

/** `at f (/home/x/out/main/core.js:3:7)` → `f core.js:3:7`: folders of the computer say who uses it. */
function frameOf(line: string): string {
  const [, caller = "", place = ""] = /^\s*at (?:(.*) \()?(.*?)\)?$/.exec(line) ?? [];
  return `${caller} ${basename(place.replaceAll("\\", "/"))}`.trim();
}

function countOf(file: string): number {
  try {
    return readFileSync(file, "utf8").split("\n").length - 1;
  } catch {
    return 0;
  }
}

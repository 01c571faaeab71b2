import { err, ok, type Result } from "#shared/result.ts";

/** Why a text was not taken as JSON: syntax, nesting, or a name that reaches into the language itself. */
export type JsonFault = "syntax" | "too-deep" | "forbidden-name";

const forbiddenNames = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The value of a JSON text from outside.
 *
 * Nesting is counted before anything is parsed, so a hostile text cannot exhaust the stack of a later walk.
 */
export function parseBoundedJson(text: string, depthLimit: number): Result<unknown, JsonFault> {
  if (nestsDeeperThan(text, depthLimit)) return err("too-deep");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err("syntax");
  }
  return hasForbiddenName(value) ? err("forbidden-name") : ok(value);
}

function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return false;
}

function hasForbiddenName(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  if (Array.isArray(value)) return value.some(hasForbiddenName);
  return Object.entries(value).some(([name, item]) => forbiddenNames.has(name) || hasForbiddenName(item));
}

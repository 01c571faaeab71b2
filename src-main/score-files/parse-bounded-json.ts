import { err, ok, type Result } from "#shared/result.ts";

/** Why a text was not taken as JSON: syntax, nesting, or a name that reaches into the language itself. */
export type JsonFault = "syntax" | "too-deep" | "forbidden-name";

const quote = 0x22;
const backslash = 0x5c;
const bracketOpen = 0x5b;
const bracketClose = 0x5d;

const forbiddenNames = ["__proto__", "constructor", "prototype"];
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The value of a JSON text from outside, in UTF-8.
 *
 * Nesting is counted before anything is parsed, so a hostile text cannot exhaust the stack of a later walk.
 */
export function parseBoundedJson(bytes: Uint8Array, depthLimit: number): Result<unknown, JsonFault> {
  if (nestsDeeperThan(bytes, depthLimit)) return err("too-deep");
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch {
    return err("syntax");
  }
  return mayHoldForbiddenName(text) && hasForbiddenName(value) ? err("forbidden-name") : ok(value);
}

// The bytes that JSON is built of occur in no longer character of UTF-8, and bytes are read faster than a string.
function nestsDeeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) at = endOfString(bytes, at + 1);
    else if (byte < bracketOpen) continue;
    // Braces are brackets with one more bit.
    else if ((byte & 0xdf) === bracketOpen) {
      depth += 1;
      if (depth > limit) return true;
    } else if ((byte & 0xdf) === bracketClose) depth -= 1;
  }
  return false;
}

/** Where the quote is that ends the string whose text begins at `at`. */
function endOfString(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

// A letter of JSON can only be spelled as itself or as `\u`; where neither occurs, no value has to be walked through.
const mayHoldForbiddenName = (text: string): boolean =>
  text.includes("\\u") || forbiddenNames.some((name) => text.includes(name));

function hasForbiddenName(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  if (Array.isArray(value)) return value.some(hasForbiddenName);
  return Object.entries(value).some(([name, item]) => forbiddenNames.includes(name) || hasForbiddenName(item));
}

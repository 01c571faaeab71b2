import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Problem } from "#shared/problem.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";

/** Writes a file and reads it back. Errors: `file/unwritable`, also when something else is read than was written. */
export function writeReadBack(path: string, data: Uint8Array): Problem | undefined {
  const name = basename(path);
  try {
    writeAtomic(path, data);
    if (readFileSync(path).equals(data)) return undefined;
    return { kind: "file/unwritable", facts: { name, reason: "read-back" } };
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return { kind: "file/unwritable", facts: { name, reason } };
  }
}

import { basename } from "node:path";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";

/** The problem of a disk that does not give a file; anything else is a bug and is thrown on. */
export const unreadable = (path: string, fault: unknown): Result<never, Problem> =>
  err({ kind: "file/unreadable", facts: { name: basename(path), reason: diskReason(fault) } });

/** The system's short name of a disk fault, e.g. `ENOENT`; anything else is a bug and is thrown on. */
export function diskReason(fault: unknown): string {
  if (fault instanceof Error && "code" in fault && "syscall" in fault) return String(fault.code);
  throw fault;
}

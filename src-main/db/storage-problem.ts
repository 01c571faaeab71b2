import type { Problem } from "#shared/problem.ts";

/** By the first part of SQLite's own codes; those that are not here are bugs. */
const kinds: Readonly<Record<string, Problem["kind"]>> = {
  SQLITE_FULL: "storage/full",
  SQLITE_READONLY: "storage/read-only",
  SQLITE_BUSY: "storage/busy",
  SQLITE_IOERR: "storage/failing",
  // What a disk that became read-only between two starts gives: not even the log can be made.
  SQLITE_CANTOPEN: "storage/failing",
  SQLITE_TOOLONG: "storage/path-too-long",
  SQLITE_CORRUPT: "storage/damaged",
  SQLITE_NOTADB: "storage/damaged",
};

/** What a database's error says of the disk; `undefined` when the error is no fault of the disk. */
export function storageProblem(fault: unknown): Problem | undefined {
  // Query builders put the driver's error behind their own.
  for (let cause = fault; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    const kind = kinds[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? ""];
    if (kind !== undefined) return { kind };
  }
  return undefined;
}

const systemKinds: Readonly<Record<string, Problem["kind"]>> = {
  ENOSPC: "storage/full",
  EDQUOT: "storage/full",
  EROFS: "storage/read-only",
  EACCES: "storage/read-only",
  EPERM: "storage/read-only",
};

/** The same of the system's error about a file beside the database; `undefined` when it is no error of the system. */
export function systemProblem(fault: unknown): Problem | undefined {
  const isSystems = fault instanceof Error && "syscall" in fault && "code" in fault;
  return isSystems ? { kind: systemKinds[String(fault.code)] ?? "storage/failing" } : undefined;
}

import { open } from "node:fs/promises";
import { diskReason } from "#main/bundle-format/unreadable.ts";

/** What kept a file from being copied, as far as it matters to the person. */
export type CopyFault =
  | { readonly kind: "no-space" }
  /** The stick was pulled, or the file is gone. */
  | { readonly kind: "source-gone" }
  /** The file is there but the disk does not give all of it, or does not take it. */
  | { readonly kind: "broken"; readonly reason: string }
  | { readonly kind: "unwritable"; readonly reason: string };

const fullDisk: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);
const notAllowed: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);

/**
 * Which of the two disks failed a copy, and how.
 *
 * Systems name a pulled stick in many ways (ENOENT, EIO, ENODEV, ENXIO, UNKNOWN), so the source itself is asked.
 * Errors: throws on what is no disk fault.
 */
export async function copyFault(fault: unknown, source: string): Promise<CopyFault> {
  const reason = diskReason(fault);
  if (fullDisk.has(reason)) return { kind: "no-space" };
  if (!(await givesBytes(source))) return { kind: "source-gone" };
  return { kind: notAllowed.has(reason) ? "unwritable" : "broken", reason };
}

async function givesBytes(path: string): Promise<boolean> {
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) return false;
  try {
    return (await file.read(Buffer.alloc(1), 0, 1, 0)).bytesRead === 1;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

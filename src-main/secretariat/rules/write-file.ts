import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { World } from "#main/world.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";

/**
 * Writes a file into a chosen folder and reads it back.
 *
 * Errors: `file/grant-unknown`, `file/unwritable`.
 */
export function writeInto(
  world: Pick<World, "grants">,
  target: GrantId,
  name: string,
  data: Uint8Array | string,
): Result<{ path: string; sha256: string }, Problem> {
  const folder = world.grants.path(target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const path = join(folder, name);
  const sha256 = sha256Hex(data);
  try {
    writeAtomic(path, data);
    if (sha256Hex(readFileSync(path)) === sha256) return ok({ path, sha256 });
    return err({ kind: "file/unwritable", facts: { name, reason: "read-back" } });
  } catch (fault) {
    if (!(fault instanceof Error) || !("code" in fault)) throw fault;
    return err({ kind: "file/unwritable", facts: { name, reason: String(fault.code) } });
  }
}

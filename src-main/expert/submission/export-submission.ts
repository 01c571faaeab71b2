import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleId, GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openDesk, sealedSubmission } from "#main/expert/open-desk.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { CallContext } from "#main/world.ts";

/** Writes the sealed score file to a folder or stick and reads it back; the same file however often it is exported. */
export function exportSubmission(bundle: BundleId, target: GrantId, context: CallContext): Answer<"submission/export"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const folder = context.grants.path(target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const sealed = sealedSubmission(desk.value.db, desk.value.session);
  if (sealed === undefined) return err({ kind: "expert/not-sealed" });
  const path = join(folder, sealed.fileName);
  try {
    writeAtomic(path, sealed.bytes);
    const written = sha256Hex(readFileSync(path));
    if (written !== sealed.sha256)
      return err({ kind: "file/unwritable", facts: { name: sealed.fileName, reason: "read-back" } });
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return err({ kind: "file/unwritable", facts: { name: sealed.fileName, reason } });
  }
  return ok({ path, sha256: sealed.sha256 });
}

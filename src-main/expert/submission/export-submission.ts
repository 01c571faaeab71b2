import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleId, GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import type { submission } from "#shared/schema/expert.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { newestSubmission, openDesk, sealedSubmission, type OpenDesk } from "#main/expert/open-desk.ts";
import { sealedForRecipient } from "#main/expert/submission/reseal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Writes the sealed score file to a folder or stick and reads it back; the same file however often it is exported.
 *
 * While nothing was sealed on this bundle yet it is the file of an older one, for a secretariat that has to ask again.
 */
export async function exportSubmission(
  bundle: BundleId,
  target: GrantId,
  context: CallContext,
): Promise<Answer<"submission/export">> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const folder = context.grants.path(target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const sealed = exportable(desk.value);
  if (sealed === undefined) return err({ kind: "expert/not-sealed" });
  const file = await sealedForRecipient(desk.value, sealed, context);
  if (file === undefined) return err({ kind: "expert/locked" });
  const path = join(folder, file.fileName);
  try {
    writeAtomic(path, file.bytes);
    const written = sha256Hex(readFileSync(path));
    if (written !== file.sha256)
      return err({ kind: "file/unwritable", facts: { name: file.fileName, reason: "read-back" } });
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return err({ kind: "file/unwritable", facts: { name: file.fileName, reason } });
  }
  return ok({ path, sha256: file.sha256 });
}

function exportable({ db, session }: OpenDesk): typeof submission.$inferSelect | undefined {
  const newest = newestSubmission(db, session);
  const isOlder = newest !== undefined && newest.bundle !== session.bundle && newest.reopenedAtMs === null;
  return isOlder ? newest : sealedSubmission(db, session);
}

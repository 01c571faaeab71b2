import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleId, GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { newestSubmission, openDesk, sealedSubmission, type OpenDesk } from "#main/expert/open-desk.ts";
import { sealedForRecipient, type Submission } from "#main/expert/submission/reseal.ts";
import { ownSubmissions } from "#main/expert/submission/revisions.ts";
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
  return write(desk.value, sealed, folder, context);
}

/** Writes one revision again, in force or not: the same bytes as were sealed. */
export async function exportRevision(
  bundle: BundleId,
  revision: number,
  target: GrantId,
  context: CallContext,
): Promise<Answer<"submission/export-revision">> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const folder = context.grants.path(target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const row = ownSubmissions(desk.value).find((one) => one.revision === revision);
  if (row === undefined) return err({ kind: "expert/revision-unknown", facts: { revision } });
  return write(desk.value, row, folder, context);
}

async function write(
  desk: OpenDesk,
  row: Submission,
  folder: string,
  context: CallContext,
): Promise<Answer<"submission/export">> {
  const file = await sealedForRecipient(desk, row, context);
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

function exportable({ db, session }: OpenDesk): Submission | undefined {
  const newest = newestSubmission(db, session);
  const isOlder = newest !== undefined && newest.bundle !== session.bundle && newest.reopenedAtMs === null;
  return isOlder ? newest : sealedSubmission(db, session);
}

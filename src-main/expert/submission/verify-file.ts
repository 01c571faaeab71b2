import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { BundleId, GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { judgeFile } from "#main/expert/submission/judge-file.ts";
import type { CallContext } from "#main/world.ts";

/** Far above the largest score file; nothing larger is read. */
const limitBytes = 64 * 2 ** 20;

/** Compares a file, e.g. the copy on the stick, with what this expert sealed on this laptop. Reads it and nothing more. */
export async function verifyFile(
  bundle: BundleId,
  file: GrantId,
  context: CallContext,
): Promise<Answer<"submission/verify-file">> {
  const path = context.grants.path(file);
  if (path === undefined) return err({ kind: "file/grant-unknown" });
  const fileName = basename(path);
  let bytes: Buffer;
  try {
    if ((await stat(path)).size > limitBytes) return err({ kind: "expert/file-too-large", facts: { name: fileName } });
    bytes = await readFile(path);
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return err({ kind: "file/unreadable", facts: { name: fileName, reason } });
  }
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const verified = judgeFile(desk.value, fileName, bytes);
  return verified === undefined ? err({ kind: "expert/not-sealed" }) : ok(verified);
}

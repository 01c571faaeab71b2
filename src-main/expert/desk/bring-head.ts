import { rm } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { headPathOf, headHere, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { spaceNumbers } from "#main/expert/desk/space-problem.ts";
import { copyFault } from "#main/expert/volumes/copy-fault.ts";
import { syncToDisk } from "#main/files/copy-into-place.ts";
import { copyUnlessAborted } from "#main/expert/volumes/unstoppable-copies.ts";
import { setVolume, volumeRows } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/**
 * The head on this laptop: copied from the stick unless a good copy is here, then read again from the copy.
 *
 * Errors: those of reading a head; `expert/no-space`, `expert/volume-missing` when the stick is gone, `file/unwritable`.
 */
export async function bringHead(
  stick: OpenedHead,
  row: BundleRow,
  context: CallContext,
): Promise<Result<OpenedHead, Problem>> {
  const db = context.databases.expert();
  const target = headPathOf(context, row);
  const isDamaged = volumeRows(db, row.id)[0]?.state === "damaged";
  if (!isDamaged || stick.headPath === target) {
    const here = await headHere(context, row);
    if (here.ok) return here;
  }
  try {
    await copyUnlessAborted(stick.headPath, target, () => undefined, context.signal);
    await syncToDisk(target);
  } catch (fault) {
    context.signal.throwIfAborted();
    return err(await headFault(fault, stick, row, context));
  }
  const copy = await headHere(context, row);
  if (!copy.ok) {
    await rm(target, { force: true });
    return copy;
  }
  setVolume(db, { bundle: row.id, number: 0 }, { path: target, state: "present", damaged: [], verifiedAtMs: null });
  return copy;
}

async function headFault(error: unknown, stick: OpenedHead, row: BundleRow, context: CallContext): Promise<Problem> {
  const name = basename(stick.headPath);
  const fault = await copyFault(error, stick.headPath);
  switch (fault.kind) {
    case "no-space":
      return { kind: "expert/no-space", facts: await spaceNumbers(context, row) };
    case "source-gone":
      return { kind: "expert/head-gone", facts: { name } };
    case "unwritable":
      return { kind: "file/unwritable", facts: { name, reason: fault.reason } };
    case "broken":
      return { kind: "file/unreadable", facts: { name, reason: fault.reason } };
  }
}

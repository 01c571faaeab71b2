import { eq } from "drizzle-orm";
import { rm } from "node:fs/promises";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { bundleVolume, importedBundle } from "#shared/schema/expert.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { bundleFolder, bundleRow, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { oneAtATime } from "#main/expert/volumes/one-at-a-time.ts";
import { copiesEnded } from "#main/expert/volumes/unstoppable-copies.ts";
import type { CallContext, World } from "#main/world.ts";

/** Throws away what an unfinished import has copied. Errors: `expert/bundle-unknown`, `expert/not-incoming`, `expert/discard-held`. */
export function discardImport(bundle: BundleId, context: CallContext): Promise<Answer<"desk/discard">> {
  return oneAtATime(context, async () => {
    const row = bundleRow(context, bundle);
    if (row === undefined || row.state === "finished") return err({ kind: "expert/bundle-unknown" });
    if (row.state !== "incoming") return err({ kind: "expert/not-incoming", facts: { bundle } });
    try {
      await removeIncoming(context, row);
      return ok({});
    } catch (fault) {
      return err({ kind: "expert/discard-held", facts: { name: bundle, reason: diskReason(fault) } });
    }
  });
}

/** Removes files, then rows, of an import that was never whole; nobody can have worked on it. */
export async function removeIncoming(world: World, row: BundleRow): Promise<void> {
  const folder = bundleFolder(world, row.folder);
  await copiesEnded(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  world.databases.expert().transaction((transaction) => {
    transaction.delete(bundleVolume).where(eq(bundleVolume.bundle, row.id)).run();
    transaction.delete(importedBundle).where(eq(importedBundle.id, row.id)).run();
  });
}

import { desc } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { DeskBundle } from "#shared/ipc/expert-calls.ts";
import { ok } from "#shared/result.ts";
import { importedBundle, seat, submission } from "#shared/schema/expert.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { importedHead } from "#main/expert/desk/imported-head.ts";
import type { CallContext } from "#main/world.ts";

/** Every bundle on this laptop, newest first, with the experts who work here. */
export async function listBundles(context: CallContext): Promise<Answer<"desk/list">> {
  const rows = context.databases
    .expert()
    .select()
    .from(importedBundle)
    .orderBy(desc(importedBundle.importedAtMs))
    .all();
  const bundles: DeskBundle[] = [];
  for (const row of rows) {
    const head = await importedHead(context, row.id);
    if (!head.ok) return head;
    bundles.push({
      ...head.value.summary,
      importedAtMs: row.importedAtMs,
      seats: seatsOf(context, row.id, head.value),
    });
  }
  return ok({ bundles });
}

function seatsOf(context: CallContext, bundle: BundleId, head: OpenedHead): DeskBundle["seats"] {
  const db = context.databases.expert();
  const sealed = db.select().from(submission).all();
  return db
    .select()
    .from(seat)
    .all()
    .filter((row) => row.bundle === bundle)
    .map((row) => {
      const revisions = sealed
        .filter((each) => each.bundle === bundle && each.expert === row.expert && each.reopenedAtMs === null)
        .map((each) => each.revision);
      return {
        expert: row.expert,
        name: head.roster.seats.find((each) => each.expert.id === row.expert)?.expert.name ?? row.expert,
        sealedRevision: revisions.length === 0 ? null : Math.max(...revisions),
      };
    });
}

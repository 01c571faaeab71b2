import { desc, eq } from "drizzle-orm";
import type { Answer } from "#shared/ipc/api.ts";
import type { DeskBundle, IncomingBundle } from "#shared/ipc/expert-calls.ts";
import { ok } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { importedBundle, seat, submission } from "#shared/schema/expert.ts";
import { completeFinishing } from "#main/expert/desk/destroy-round.ts";
import { headHere, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { volumeRows, volumeStates } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext, World } from "#main/world.ts";

/**
 * Every bundle that experts may open, newest first, and the imports that are not whole.
 *
 * A bundle whose head on this laptop is damaged stands among the latter: nobody can open it, importing it again cures it.
 */
export async function listBundles(context: CallContext): Promise<Answer<"desk/list">> {
  await completeFinishing(context);
  const db = context.databases.expert();
  const rows = db.select().from(importedBundle).orderBy(desc(importedBundle.importedAtMs)).all();
  const bundles: DeskBundle[] = [];
  const incoming: IncomingBundle[] = [];
  for (const row of rows) {
    if (row.state !== "ready" && row.state !== "incoming") continue;
    const head = await headHere(context, row);
    const states = volumeStates(volumeRows(db, row.id));
    if (row.state === "ready" && head.ok) {
      const { importedAtMs, place } = row;
      bundles.push({ ...head.value.summary, importedAtMs, place, volumeStates: states, seats: seatsOf(context, row) });
    } else {
      const { id, version, practice } = row;
      const title = head.ok ? head.value.rules.title : unknownTitle(id);
      incoming.push({ bundle: id, title, version, practice, volumeStates: head.ok ? states : withoutHead(states) });
    }
  }
  return ok({ bundles, incoming });
}

const unknownTitle = (bundle: string): RuleFile["title"] => ({ zh: bundle, en: bundle });

const withoutHead = (states: IncomingBundle["volumeStates"]): IncomingBundle["volumeStates"] =>
  states.map((each) => (each.number === 0 && each.state !== "missing" ? { ...each, state: "damaged" } : each));

/** Experts who work on the round here, on whichever version they began. */
function seatsOf(world: World, { round }: BundleRow): DeskBundle["seats"] {
  const db = world.databases.expert();
  const bundles = db.select().from(importedBundle).all();
  const ofRound = new Set(bundles.filter((row) => row.round === round).map(({ id }) => id));
  const { expert: who, revision, reopenedAtMs } = submission;
  const sealed = db
    .select({ expert: who, revision, reopenedAtMs })
    .from(submission)
    .where(eq(submission.round, round))
    .all();
  const experts = db
    .select()
    .from(seat)
    .all()
    .filter((row) => ofRound.has(row.bundle) && row.sealedKeys !== "")
    .map((row) => row.expert);
  return [...new Set(experts)].sort().map((expert) => {
    const revisions = sealed
      .filter((each) => each.expert === expert && each.reopenedAtMs === null)
      .map((each) => each.revision);
    return { expert, sealedRevision: revisions.length === 0 ? null : Math.max(...revisions) };
  });
}

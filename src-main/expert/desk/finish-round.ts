import { and, desc, eq, inArray } from "drizzle-orm";
import type { BundleId, ExpertId, RoundId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { importedBundle, seat, submission } from "#shared/schema/expert.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { destroyKeys, destroyRest } from "#main/expert/desk/destroy-round.ts";
import { removeIncoming } from "#main/expert/desk/discard-import.ts";
import { bundleRow, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { oneAtATime } from "#main/expert/volumes/one-at-a-time.ts";
import type { CallContext, World } from "#main/world.ts";

/**
 * Ends a round on this laptop: destroys the experts' keys, then the files, then what they had opened. The sealed score
 * files stay as a receipt; only the secretariat can open them. A practice round leaves nothing.
 *
 * Errors: `expert/bundle-unknown`; `expert/finish-unsealed`; `expert/finish-files-left` when a file is held by another
 * program (the keys are gone then, and the next start ends the work).
 */
export function finishRound(
  input: { readonly bundle: BundleId; readonly loseUnsealed: boolean },
  context: CallContext,
): Promise<Answer<"desk/finish">> {
  return oneAtATime(context, async () => {
    const row = bundleRow(context, input.bundle);
    if (row === undefined || row.state === "finished" || row.state === "incoming") {
      return err({ kind: "expert/bundle-unknown" });
    }
    const rows = liveRows(context, row.round);
    const whole = rows.filter(({ state }) => state !== "incoming");
    const unsealed = unsealedExperts(context, row.round, whole);
    if (unsealed.length > 0 && !input.loseUnsealed) {
      return err({ kind: "expert/finish-unsealed", facts: { experts: unsealed.join("、"), count: unsealed.length } });
    }
    const session = context.sessions.current();
    if (rows.some(({ id }) => id === session?.bundle)) context.sessions.lock();
    destroyKeys(context, row.round, whole, unsealed);
    try {
      for (const each of rows) if (each.state === "incoming") await removeIncoming(context, each);
      const files = await destroyRest(context, whole);
      return ok({ bundles: whole.length, files });
    } catch (fault) {
      return err({ kind: "expert/finish-files-left", facts: { reason: diskReason(fault) } });
    }
  });
}

const liveRows = (world: World, round: RoundId): BundleRow[] =>
  world.databases
    .expert()
    .select()
    .from(importedBundle)
    .where(eq(importedBundle.round, round))
    .all()
    .filter(({ state }) => state !== "finished");

/** Experts with keys here whose newest score file is missing, was reopened, or is of an older bundle than they work on. */
function unsealedExperts(world: World, round: RoundId, rows: readonly BundleRow[]): ExpertId[] {
  const db = world.databases.expert();
  const ids = rows.map(({ id }) => id);
  const seats = db.select().from(seat).where(inArray(seat.bundle, ids)).all();
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const versionOf = (bundle: BundleId): number => versions.get(bundle) ?? 0;
  const experts = new Set(seats.filter(({ sealedKeys }) => sealedKeys !== "").map(({ expert }) => expert));
  return [...experts].sort().filter((expert) => {
    const version = Math.max(...seats.filter((row) => row.expert === expert).map(({ bundle }) => versionOf(bundle)));
    const [newest] = db
      .select({ reopenedAtMs: submission.reopenedAtMs, bundle: submission.bundle })
      .from(submission)
      .where(and(eq(submission.round, round), eq(submission.expert, expert)))
      .orderBy(desc(submission.revision))
      .limit(1)
      .all();
    return newest?.reopenedAtMs !== null || versionOf(newest.bundle) < version;
  });
}

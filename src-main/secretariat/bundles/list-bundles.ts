import { desc } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { bundle, bundleCopy, slip } from "#shared/schema/secretariat-review.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** The bundles of a round and their copies on sticks, newest first. */
export function listBundles(input: Input<"bundles/list">, context: CallContext): Answer<"bundles/list"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const seats = database.select({ bundle: slip.bundle, expert: slip.expert }).from(slip).orderBy(slip.expert).all();
  const rows = database.select().from(bundle).orderBy(desc(bundle.version)).all();
  const bundles = rows.map(({ id, ruleHash: _, keyId: __, ...row }) => ({
    ...row,
    bundle: id,
    experts: seats.filter((seat) => seat.bundle === id).map(({ expert }) => expert),
  }));
  const copies = database.select().from(bundleCopy).orderBy(desc(bundleCopy.id)).all();
  return ok({ bundles, copies: copies.map(({ id: _, ...copy }) => copy) });
}

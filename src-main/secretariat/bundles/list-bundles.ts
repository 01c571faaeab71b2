import { desc } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { bundle, bundleCopy } from "#shared/schema/secretariat-review.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** The bundles of a round and their copies on sticks, newest first. */
export function listBundles(input: Input<"bundles/list">, context: CallContext): Answer<"bundles/list"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const rows = database.select().from(bundle).orderBy(desc(bundle.version)).all();
  const bundles = rows.map(({ id, version, builtAtMs, hash, folder, candidates, files, bytes, volumes }) => ({
    bundle: id,
    version,
    builtAtMs,
    hash,
    folder,
    candidates,
    files,
    bytes,
    volumes,
  }));
  const copies = database.select().from(bundleCopy).orderBy(desc(bundleCopy.id)).all();
  return ok({ bundles, copies: copies.map(({ id: _, ...copy }) => copy) });
}

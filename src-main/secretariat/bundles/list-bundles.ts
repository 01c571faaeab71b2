import { desc } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { bundle } from "#shared/schema/secretariat.ts";
import { roundDatabase } from "#main/secretariat/keys/round-database.ts";
import type { CallContext } from "#main/world.ts";

/** The bundles of a round, newest first. */
export function listBundles(input: Input<"bundles/list">, context: CallContext): Answer<"bundles/list"> {
  const db = roundDatabase(context, input.round);
  if (!db.ok) return db;
  const rows = db.value.select().from(bundle).orderBy(desc(bundle.version)).all();
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
  return ok({ bundles });
}

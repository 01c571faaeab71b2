import { eq } from "drizzle-orm";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bundleVolume, importedBundle } from "#shared/schema/expert.ts";
import { bundleFolder, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { keyText } from "#main/expert/desk/judge-round.ts";
import type { Source } from "#main/expert/desk/read-source.ts";
import { partOf } from "#main/files/copy-into-place.ts";
import { copiesEnded } from "#main/expert/volumes/unstoppable-copies.ts";
import type { CallContext } from "#main/world.ts";

/** Ids that are also safe names of folders on every system; any other bundle lies under its hash. */
const safeName = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/;

/**
 * The row and the folder of an import, new or as an earlier attempt left them.
 *
 * The row comes before the folder, so that whatever lies in the folder is always known; halves that a kill left are
 * thrown away.
 */
export async function beginImport(source: Source, place: BundleRow["place"], context: CallContext): Promise<BundleRow> {
  const known = source.standing.same ?? (await insertRows(source, place, context));
  const row = known.state === "incoming" ? { ...known, place } : known;
  context.databases
    .expert()
    .update(importedBundle)
    .set({ place: row.place })
    .where(eq(importedBundle.id, row.id))
    .run();
  const folder = bundleFolder(context, row.folder);
  await mkdir(folder, { recursive: true });
  await copiesEnded(folder);
  for (const name of await readdir(folder)) {
    if (name.endsWith(partOf(""))) await rm(join(folder, name), { force: true });
  }
  return row;
}

async function insertRows({ head }: Source, place: BundleRow["place"], context: CallContext): Promise<BundleRow> {
  const { index, hash, organiserKey, headPath } = head;
  const row: BundleRow = {
    id: index.bundle,
    round: index.round,
    version: index.version,
    practice: index.practice,
    hash,
    ruleHash: index.ruleHash,
    organiserKey: keyText(organiserKey.publicKey),
    folder: safeName.test(index.bundle) ? index.bundle : hash.slice(0, 32),
    // Its name on the stick may be anything; here it cannot fall together with a volume's.
    headFileName: `${safeName.test(index.bundle) ? index.bundle : "head"}.psb`,
    importedAtMs: 0,
    state: "incoming",
    place,
  };
  const blank = { bundle: row.id, path: null, state: "missing" as const, damaged: [] };
  const headVolume = { number: 0, fileName: row.headFileName, sizeBytes: (await stat(headPath)).size };
  context.databases.expert().transaction((transaction) => {
    transaction.insert(importedBundle).values(row).run();
    for (const volume of [headVolume, ...index.volumes]) {
      transaction
        .insert(bundleVolume)
        .values({ ...blank, ...volume })
        .run();
    }
  });
  return row;
}

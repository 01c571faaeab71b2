import { and, eq } from "drizzle-orm";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { bundleVolume } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { World } from "#main/world.ts";

/** Notes, once, that a file of a bundle is not as it was signed; the score file will say how many there are. */
export function noteDamage(world: World, bundle: BundleId, file: IndexedFile): void {
  const atMs = world.now();
  world.databases.expert().transaction((transaction) => {
    const ofVolume = and(eq(bundleVolume.bundle, bundle), eq(bundleVolume.number, file.volume));
    const row = transaction.select().from(bundleVolume).where(ofVolume).get();
    if (row === undefined || row.damaged.includes(file.path)) return;
    transaction
      .update(bundleVolume)
      .set({ state: "damaged", damaged: [...row.damaged, file.path] })
      .where(ofVolume)
      .run();
    appendJournal(transaction, {
      atMs,
      actor: "laptop",
      kind: "material-damaged",
      facts: { bundle, volume: file.volume, path: file.path },
    });
  });
}

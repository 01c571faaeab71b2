import type { BundleId, GrantId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { deliveryProblem } from "#main/expert/desk/delivery-problem.ts";
import { bundleFolder, bundleRow, importedHead, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { grantedPaths } from "#main/expert/desk/read-source.ts";
import { spaceProblem } from "#main/expert/desk/space-problem.ts";
import { wantedVolumes } from "#main/expert/desk/wanted-volumes.ts";
import { bringVolumes } from "#main/expert/volumes/bring-volumes.ts";
import { locateVolumes, type LocatedVolumes } from "#main/expert/volumes/locate-volumes.ts";
import { oneAtATime } from "#main/expert/volumes/one-at-a-time.ts";
import { copiesEnded } from "#main/expert/volumes/unstoppable-copies.ts";
import { setVolume, type VolumeRow } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Says where the volumes of a ready bundle are now, or brings damaged and missing ones onto the laptop again.
 *
 * Errors: those of `importedHead`; for a bundle on the laptop also `expert/no-space` and
 * `expert/import-damaged`.
 */
export function findVolumes(
  bundle: BundleId,
  sources: readonly GrantId[],
  context: CallContext,
): Promise<Answer<"desk/find-volumes">> {
  return oneAtATime(context, async () => {
    const paths = grantedPaths(sources, context);
    if (paths === undefined) return err({ kind: "file/grant-unknown" });
    const head = await importedHead(context, bundle);
    if (!head.ok) return head;
    const row = bundleRow(context, bundle);
    if (row === undefined) return err({ kind: "expert/bundle-unknown" });
    const located = await locateVolumes(head.value.index.volumes, paths);
    return row.place === "stick" ? pointAgain(row, located, context) : bringAgain(row, head.value, located, context);
  });
}

function pointAgain(row: BundleRow, located: LocatedVolumes, context: CallContext): Answer<"desk/find-volumes"> {
  const db = context.databases.expert();
  let found = 0;
  for (const volume of wantedOf(row, context)) {
    const path = located.paths.get(volume.number)?.[0];
    if (path === undefined) continue;
    found += 1;
    // What was verified once stays so under a new mount path: every reading is hashed anyway.
    const isVerified = volume.state === "verified";
    setVolume(db, volume, { path, damaged: [], state: isVerified ? "verified" : "present" });
  }
  return answer(row, found, context);
}

async function bringAgain(
  row: BundleRow,
  head: OpenedHead,
  located: LocatedVolumes,
  context: CallContext,
): Promise<Answer<"desk/find-volumes">> {
  const folder = bundleFolder(context, row.folder);
  await copiesEnded(folder);
  const wanted = wantedOf(row, context);
  const lack = await spaceProblem(context, row);
  if (lack !== undefined) return err(lack);
  const delivered = await bringVolumes({ head, folder, wanted, sources: located.paths, keepsDamaged: true }, context);
  const problem = await deliveryProblem(context, row, { ...delivered, missing: [] }, located.findings);
  if (problem !== undefined) return err(problem);
  return answer(row, wanted.length - delivered.missing.length, context);
}

/** The head is brought by an import, not by its volumes. */
const wantedOf = (row: BundleRow, context: CallContext): VolumeRow[] =>
  wantedVolumes(context, row).filter(({ number }) => number > 0);

function answer(row: BundleRow, found: number, context: CallContext): Answer<"desk/find-volumes"> {
  return ok({ found, missing: wantedOf(row, context).map(({ fileName }) => fileName) });
}

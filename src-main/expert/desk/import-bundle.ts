import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { beginImport } from "#main/expert/desk/begin-import.ts";
import { bringHead } from "#main/expert/desk/bring-head.ts";
import { bundleFolder, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { becomeReady } from "#main/expert/desk/become-ready.ts";
import { deliveryProblem } from "#main/expert/desk/delivery-problem.ts";
import { readSource, type Source } from "#main/expert/desk/read-source.ts";
import { removeSuperseded } from "#main/expert/desk/remove-superseded.ts";
import { spaceProblem } from "#main/expert/desk/space-problem.ts";
import { isWhole, wantedVolumes } from "#main/expert/desk/wanted-volumes.ts";
import { bringVolumes, isHere, volumeTarget, type Delivery } from "#main/expert/volumes/bring-volumes.ts";
import { oneAtATime } from "#main/expert/volumes/one-at-a-time.ts";
import { setVolume } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Brings a bundle onto this laptop, or goes on where an import of it stopped.
 *
 * Until everything is copied and verified the bundle is `incoming`, which nobody can open; what came whole stays for
 * the next attempt whatever stops this one. With `place` `stick` only the head is copied.
 */
export function importBundle(input: Input<"desk/import">, context: CallContext): Promise<Answer<"desk/import">> {
  return oneAtATime(context, async () => {
    const source = await readSource(input.sources, context);
    if (!source.ok) return source;
    const { head, standing } = source.value;
    const { keyChange } = standing;
    if (keyChange !== null && !keyChange.vouched && !input.acceptKey) {
      return err({ kind: "expert/organiser-changed", facts: { found: keyChange.found, known: keyChange.known } });
    }
    const problem = await bring(source.value, input.place, context);
    if (problem !== undefined) return err(problem);
    const { bundle, files, volumes } = head.index;
    return ok({ bundle, files: files.length, bytes: volumes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) });
  });
}

async function bring(source: Source, place: BundleRow["place"], context: CallContext): Promise<Problem | undefined> {
  const { standing } = source;
  const { same } = standing;
  if (same !== undefined && (await isWhole(context, same))) return undefined;
  const row = await beginImport(source, place, context);
  const lack = await spaceProblem(context, row);
  if (lack !== undefined) return lack;
  const head = await bringHead(source.head, row, context);
  if (!head.ok) return head.error;
  if (row.place === "stick") pointAtStick(source, row, context);
  else {
    const problem = await copyAll(source, head.value, row, context);
    if (problem !== undefined) return problem;
  }
  if (row.state === "incoming") becomeReady(context, row, standing);
  await removeSuperseded(context, row.round);
  return undefined;
}

async function copyAll(
  { located }: Source,
  head: OpenedHead,
  row: BundleRow,
  context: CallContext,
): Promise<Problem | undefined> {
  const delivery: Delivery = {
    head,
    folder: bundleFolder(context, row.folder),
    wanted: wantedVolumes(context, row),
    sources: located.paths,
    keepsDamaged: row.state !== "incoming",
  };
  return deliveryProblem(context, row, await bringVolumes(delivery, context), located.findings);
}

/** Volumes that an earlier attempt copied are read from the laptop, the others where they lie on sticks. */
function pointAtStick({ located }: Source, row: BundleRow, context: CallContext): void {
  const folder = bundleFolder(context, row.folder);
  for (const volume of wantedVolumes(context, row)) {
    const path = isHere(folder, volume) ? volumeTarget(folder, volume) : located.paths.get(volume.number)?.[0];
    if (path === undefined || volume.number === 0) continue;
    setVolume(context.databases.expert(), volume, { path, state: "present", damaged: [], verifiedAtMs: null });
  }
}

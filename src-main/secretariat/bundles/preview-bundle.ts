import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { defaultVolumeLimitBytes } from "#main/bundle-format/plan-volumes.ts";
import { cardDigest } from "#main/secretariat/bundles/card-digest.ts";
import { planErratum } from "#main/secretariat/bundles/erratum.ts";
import { gatherBundle } from "#main/secretariat/bundles/gather-bundle.ts";
import { planCatalogue } from "#main/secretariat/bundles/plan-catalogue.ts";
import { materialEntry, planMaterials } from "#main/secretariat/bundles/plan-materials.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** What the next bundle would change against the newest, as far as the database knows; nothing is built. */
export function previewBundle(input: Input<"bundles/preview">, context: CallContext): Answer<"bundles/preview"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const source = gatherBundle(round.value);
  if (!source.ok) return source;
  const { digestsBefore, nameOf } = source.value;
  if (digestsBefore === undefined) return ok({ erratum: null });
  const { materials } = planMaterials(source.value, defaultVolumeLimitBytes, input.convert);
  // Paths are no part of a digest, so any will do.
  const entries = materials.map((planned) => ({ planned, entry: materialEntry(planned, "") }));
  const { candidates } = planCatalogue(source.value, entries);
  const digests = new Map(candidates.map((candidate) => [candidate.id, cardDigest(candidate)]));
  return ok({ erratum: planErratum(digestsBefore, digests, nameOf) });
}

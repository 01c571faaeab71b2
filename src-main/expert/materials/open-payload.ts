import { access, constants } from "node:fs/promises";
import type { BundleId } from "#shared/ids.ts";
import { plainSizeOf } from "#main/bundle-format/payload-reader.ts";
import { accessPayload } from "#main/expert/materials/access-payload.ts";
import { openTrialPayload, trialOfBundle } from "#main/expert/trial/trial-payload.ts";
import type { OpenedMaterial } from "#main/materials/opened-material.ts";
import type { World } from "#main/world.ts";

/** Size and type of a payload file that the unlocked expert may read now, or why there is none. */
export async function openPayload(world: World, bundle: BundleId, payloadPath: string): Promise<OpenedMaterial> {
  const trial = trialOfBundle(world, bundle);
  if (trial !== undefined) return openTrialPayload(trial, payloadPath);
  const payload = accessPayload(world, bundle, payloadPath);
  if (payload === undefined) return { kind: "refused", why: "unknown" };
  try {
    await access(payload.path, constants.R_OK);
  } catch {
    return { kind: "refused", why: "away" };
  }
  const { mediaType, file, damaged } = payload;
  return { kind: "sealed", mediaType, plainBytes: plainSizeOf(file), damaged };
}

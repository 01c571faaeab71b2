import type { BundleId } from "#shared/ids.ts";
import { plainSizeOf, readPayload } from "#main/bundle-format/payload-reader.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { accessPayload, type AccessiblePayload } from "#main/expert/materials/access-payload.ts";
import { noteDamage } from "#main/expert/materials/note-damage.ts";
import { readTrialPart, trialOfBundle } from "#main/expert/trial/trial-payload.ts";
import type { MaterialPart } from "#main/materials/opened-material.ts";
import { recordPlainBytes } from "#main/sealing/content-keys.ts";
import type { World } from "#main/world.ts";

const refused = (why: "unknown" | "damaged" | "away"): MaterialPart => ({ kind: "refused", why });

/**
 * Bytes `first` to `last` of a payload file, or as many of them as the record of `first` holds.
 *
 * Only that record is read, hashed against the signed index and opened, so a video begins in its middle at once. What
 * does not hold is noted for the bundle and never shown.
 */
export async function readPayloadPart(
  world: World,
  bundle: BundleId,
  payloadPath: string,
  first: number,
  last: number,
): Promise<MaterialPart> {
  const trial = trialOfBundle(world, bundle);
  if (trial !== undefined) return readTrialPart(trial, payloadPath, first, last);
  const payload = accessPayload(world, bundle, payloadPath);
  if (payload === undefined) return refused("unknown");
  if (first < 0 || last < first || first >= plainSizeOf(payload.file)) return refused("unknown");
  const record = Math.floor(first / recordPlainBytes);
  const { records } = payload.session;
  const held = records.get(payloadPath, record) ?? (await readRecord(payload, record));
  // Reading takes a while: a desk that was locked meanwhile has zeroed its keys, and a recusal may have come.
  if (accessPayload(world, bundle, payloadPath)?.session !== payload.session) return refused("unknown");
  if (held === "away") return refused("away");
  if (held === undefined) {
    noteDamage(world, bundle, payload.file);
    return refused("damaged");
  }
  records.put(payloadPath, record, held);
  const from = first - record * recordPlainBytes;
  // A copy of its own: the record is overwritten when the desk locks, and only what was asked for crosses over.
  const bytes = new Uint8Array(held.subarray(from, from + last - first + 1));
  return { kind: "bytes", bytes };
}

async function readRecord(
  { path, file, key }: AccessiblePayload,
  record: number,
): Promise<Buffer | "away" | undefined> {
  const first = record * recordPlainBytes;
  const last = Math.min(first + recordPlainBytes, plainSizeOf(file)) - 1;
  try {
    return await readPayload({ path, file, key, first, last });
  } catch (fault) {
    // Anything but a disk fault is thrown on.
    diskReason(fault);
    return "away";
  }
}

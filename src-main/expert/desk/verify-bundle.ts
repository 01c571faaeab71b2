import type { Finding } from "#shared/finding.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { importedHead } from "#main/expert/desk/imported-head.ts";
import { createMeter } from "#main/expert/volumes/meter.ts";
import { volumeFinding } from "#main/expert/volumes/volume-finding.ts";
import { isThere, setVolume, volumeRows, volumeStates, type VolumeRow } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Hashes the volumes that were not verified yet, one after another as they lie; what was hashed before a cancel counts.
 *
 * A volume that is not there stays missing and is a finding; a damaged one leaves the others usable.
 * Errors: those of `importedHead`.
 */
export async function verifyBundle(bundle: BundleId, context: CallContext): Promise<Answer<"desk/verify">> {
  const head = await importedHead(context, bundle);
  if (!head.ok) return head;
  const db = context.databases.expert();
  const rows = volumeRows(db, bundle);
  const there = rows.filter((row) => row.state !== "verified" && isThere(row));
  const meter = createMeter(there, [], context.progress);
  const findings: Finding[] = rows
    .filter((row) => !isThere(row))
    .map((row) => volumeFinding("bundle-volume-missing", row.fileName));
  for (const row of there) {
    const { path } = row;
    if (path === null) continue;
    const verdict = await verifyVolume({
      crew: context.crew,
      path,
      number: row.number,
      index: head.value.index,
      onBytes: (bytes) => meter.hashed(row, bytes),
      signal: context.signal,
    });
    findings.push(...keepVerdict(row, verdict, context));
  }
  return ok({ volumeStates: volumeStates(volumeRows(db, bundle)), findings });
}

/** Marks the volume; a stick that was pulled meanwhile says nothing about its bytes. */
function keepVerdict(
  row: VolumeRow,
  { findings, damaged }: { readonly findings: readonly Finding[]; readonly damaged: readonly string[] },
  context: CallContext,
): readonly Finding[] {
  const db = context.databases.expert();
  if (findings.length === 0) {
    setVolume(db, row, { state: "verified", damaged: [], verifiedAtMs: context.now() });
    return [];
  }
  if (!isThere(row)) return [volumeFinding("bundle-volume-missing", row.fileName)];
  setVolume(db, row, { state: "damaged", damaged, verifiedAtMs: null });
  return findings;
}

import type { BundleId } from "#shared/ids.ts";
import { sheetRow } from "#main/expert/open-desk.ts";
import type { TrialDesk, TrialFile } from "#main/expert/trial/trial-desk.ts";
import type { MaterialPart, OpenedMaterial } from "#main/materials/opened-material.ts";
import { recordPlainBytes } from "#main/sealing/content-keys.ts";
import type { World } from "#main/world.ts";

/** The trial that an id stands for, while it is open and the desk was not left for too long. */
export function trialOfBundle(world: World, bundle: BundleId): TrialDesk | undefined {
  world.sessions.lockWhenIdle(world.now());
  const trial = world.sessions.trial();
  return trial?.session.bundle === bundle ? trial : undefined;
}

/** A material of the trial that may be shown: as at the real desk, nothing of a candidate from whom one is recused. */
function shownFile({ db, session, files }: TrialDesk, path: string): TrialFile | undefined {
  const file = files.get(path);
  return file === undefined || sheetRow(db, session, file.candidate)?.state === "recused" ? undefined : file;
}

/** Size and type of a material of the trial. */
export function openTrialPayload(trial: TrialDesk, path: string): OpenedMaterial {
  const file = shownFile(trial, path);
  if (file === undefined) return { kind: "refused", why: "unknown" };
  return { kind: "sealed", mediaType: file.mediaType, plainBytes: file.bytes.length, damaged: false };
}

/** Bytes `first` to `last` of a material of the trial, or as many as one record holds. */
export function readTrialPart(trial: TrialDesk, path: string, first: number, last: number): MaterialPart {
  const file = shownFile(trial, path);
  if (file === undefined || first < 0 || last < first || first >= file.bytes.length)
    return { kind: "refused", why: "unknown" };
  const end = Math.min(last + 1, (Math.floor(first / recordPlainBytes) + 1) * recordPlainBytes);
  return { kind: "bytes", bytes: new Uint8Array(file.bytes.subarray(first, end)) };
}

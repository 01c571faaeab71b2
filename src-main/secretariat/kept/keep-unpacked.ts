import type { SecretariatDatabase } from "#main/db/databases.ts";
import { syncFolder } from "#main/files/write-atomic.ts";
import {
  deliveredPath,
  innermostArchive,
  unpackedArchives,
  type DeliveryFolders,
} from "#main/secretariat/intake/delivered-path.ts";
import { keepFile } from "#main/secretariat/kept/keep-file.ts";
import { keptHashes, keptHome, prepareKeeping } from "#main/secretariat/kept/kept-home.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Material } from "#shared/domain/material.ts";
import { bearsMark } from "#shared/eligibility/secrecy-rules.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/**
 * Keeps what an earlier delivery's archives and mails held and the new one does not, before their unpacked folders go:
 * these files are the program's own, so nothing has to be copied and nobody has to choose.
 */
export async function keepUnpacked(
  database: SecretariatDatabase,
  rules: RuleFile,
  delivery: DeliveryFolders,
  materials: readonly Material[],
  signal: AbortSignal,
): Promise<void> {
  const { roundFolder } = delivery;
  const before = { ...delivery, archives: unpackedArchives(database) };
  const inUse = new Set(delivery.archives.values());
  const goes = (at: string): boolean => {
    const archive = innermostArchive(before.archives, at);
    return archive !== undefined && !inUse.has(archive.folder);
  };
  const known = new Set([...(await keptHashes(roundFolder)), ...materials.map(({ sha256 }) => sha256)]);
  const owners = new Map(storedNominations(database).nominations.map((each) => [each.id, each]));
  let kept = 0;
  for (const file of [...storedMaterials(database).values()].flat()) {
    const owner = owners.get(file.candidate);
    if (known.has(file.sha256) || !goes(file.at)) continue;
    if (owner?.notSecret === false || bearsMark(rules, file, owner?.name ?? "")) continue;
    signal.throwIfAborted();
    known.add(file.sha256);
    if (kept === 0) await prepareKeeping(roundFolder);
    const source = { source: deliveredPath(before, file.at), sha256: file.sha256, own: true };
    // One that a power cut or a hand took away cannot be kept; the intake goes on.
    if (await keepFile(source, roundFolder, signal).catch(() => false)) kept += 1;
  }
  if (kept > 0) syncFolder(keptHome(roundFolder));
}

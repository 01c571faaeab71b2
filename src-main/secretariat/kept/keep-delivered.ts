import { syncFolder } from "#main/files/write-atomic.ts";
import { deliveredPath, isUnpacked, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import { keepFile } from "#main/secretariat/kept/keep-file.ts";
import { keptHome, prepareKeeping } from "#main/secretariat/kept/kept-home.ts";
import type { CallContext } from "#main/world.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import { bearsMark } from "#shared/eligibility/secrecy-rules.ts";
import { isToKeep, type KeepChoice } from "#shared/intake/keep-choice.ts";
import type { KeptFiles } from "#shared/ipc/keeping-calls.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Each waits for the disk; several waits at once are one for most file systems. */
const atOnce = 4;

/**
 * Copies delivered files into the round's folder, so that they stay when somebody overwrites the delivery. What is kept
 * already is not copied again, and what bears a mark of secrecy is not copied at all.
 *
 * A full disk or a file that cannot be copied stops no intake: it is counted as left.
 */
export async function keepDelivered(
  { choice, rules }: { readonly choice: KeepChoice; readonly rules: RuleFile },
  { nominations, materials }: { readonly nominations: readonly Nomination[]; readonly materials: readonly Material[] },
  delivery: DeliveryFolders,
  context: Pick<CallContext, "progress" | "signal">,
): Promise<KeptFiles> {
  if (choice === "none") return { files: 0, bytes: 0, left: 0 };
  const { roundFolder } = delivery;
  const known = new Set(await prepareKeeping(roundFolder));
  const owners = new Map(nominations.map((each) => [each.id, each]));
  let [files, bytes, left, done, seen] = [0, 0, 0, 0, 0];
  const wanted = materials.filter((material) => {
    // What the program unpacked is its own: it is kept when it gives way to another delivery.
    if (!isToKeep(choice, material.kind) || isUnpacked(delivery, material.at) || known.has(material.sha256))
      return false;
    known.add(material.sha256);
    const owner = owners.get(material.candidate);
    const isSuspect = owner?.notSecret === false || bearsMark(rules, material, owner?.name ?? "");
    if (isSuspect) left += 1;
    return !isSuspect;
  });
  const total = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const queue = wanted.values();
  let isFull = false;
  async function work(): Promise<void> {
    for (const { at, sha256, sizeBytes } of queue) {
      context.signal.throwIfAborted();
      const file = { source: deliveredPath(delivery, at), sha256, own: false };
      const isKept = !isFull && (await keepFile(file, roundFolder, context.signal).catch(failed));
      if (isKept) [files, bytes] = [files + 1, bytes + sizeBytes];
      else left += 1;
      [done, seen] = [done + sizeBytes, seen + 1];
      const counted = { done: seen, total: wanted.length };
      context.progress({ phase: "keep", done, total, unit: "bytes", files: counted, label: at });
    }
  }
  const failed = (fault: unknown): false => {
    context.signal.throwIfAborted();
    // The others would fail as well, each after filling the disk to its end.
    if ((fault as NodeJS.ErrnoException).code === "ENOSPC") isFull = true;
    return false;
  };
  const workers = Array.from({ length: atOnce }, work);
  await Promise.allSettled(workers);
  await Promise.all(workers);
  if (files > 0) syncFolder(keptHome(roundFolder));
  return { files, bytes, left };
}

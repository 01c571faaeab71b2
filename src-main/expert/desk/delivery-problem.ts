import type { Finding } from "#shared/finding.ts";
import type { Problem } from "#shared/problem.ts";
import type { BundleRow } from "#main/expert/desk/imported-head.ts";
import { spaceNumbers } from "#main/expert/desk/space-problem.ts";
import type { Delivered } from "#main/expert/volumes/bring-volumes.ts";
import { volumeFinding } from "#main/expert/volumes/volume-finding.ts";
import { isThere, volumeRows } from "#main/expert/volumes/volume-rows.ts";
import type { World } from "#main/world.ts";

/**
 * What keeps a delivery from being whole; `undefined` when nothing does. `odd` are files on the sticks that have a
 * volume's name and not its size.
 *
 * Every problem says how many volumes are safe on the laptop; damage comes first, because it has to be looked into.
 */
export async function deliveryProblem(
  world: World,
  row: BundleRow,
  { findings, missing, stopped }: Delivered,
  odd: readonly Finding[],
): Promise<Problem | undefined> {
  const rows = volumeRows(world.databases.expert(), row.id).filter(({ number }) => number > 0);
  const kept = rows.filter((volume) => volume.state === "verified" && isThere(volume)).length;
  const safe = { kept, total: rows.length };
  const lacking = missing.map(({ fileName }) => fileName);
  const lackFindings = lacking.flatMap((name) => {
    const oddOnes = odd.filter(({ at }) => at === name);
    return oddOnes.length > 0 ? oddOnes : [volumeFinding("bundle-volume-missing", name)];
  });
  if (findings.length > 0) {
    const names = [...new Set(findings.map(({ at }) => at))];
    const facts = { files: findings.length, volumes: names.join("、"), ...safe };
    return { kind: "expert/import-damaged", facts, findings: [...findings, ...lackFindings] };
  }
  if (stopped?.kind === "no-space") {
    return { kind: "expert/no-space", facts: { ...(await spaceNumbers(world, row)), ...safe } };
  }
  if (stopped?.kind === "unwritable") {
    return { kind: "file/unwritable", facts: { name: row.folder, reason: stopped.reason } };
  }
  if (lacking.length === 0) return undefined;
  return { kind: "expert/volume-missing", facts: { volumes: lacking.join("、"), ...safe }, findings: lackFindings };
}

import { foldersAbove } from "#shared/intake/folders-above.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";

/**
 * The findings without left-over folders that hold nothing but archives which could not be unpacked: what is wrong there
 * is told of the archive.
 *
 * Shape: `files` are those that were delivered, unpacked ones included; archives are none of them.
 */
export function dropToldFolders(
  findings: readonly PlacedFinding[],
  files: readonly { readonly at: string }[],
): readonly PlacedFinding[] {
  const refused = new Set(findings.flatMap(({ code, at }) => (code === "archive-refused" ? foldersAbove(at) : [])));
  if (refused.size === 0) return findings;
  const filled = new Set(files.flatMap(({ at }) => foldersAbove(at)));
  return findings.filter(({ code, at }) => code !== "folder-left-over" || !refused.has(at) || filled.has(at));
}

import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Grants } from "#main/grants.ts";

/** More files than any panel hands in; a wrong folder is said at once instead of read for minutes. */
const filesLimit = 500;

/** Paths of what was chosen: files as they are, of a folder the score files directly in it. In the order of their names. */
export function listScoreFiles(grants: Grants, chosen: readonly GrantId[]): Result<string[], Problem> {
  const paths = new Set<string>();
  for (const grant of chosen) {
    const path = grants.path(grant);
    if (path === undefined) return err({ kind: "file/grant-unknown" });
    for (const file of filesAt(path)) paths.add(file);
  }
  if (paths.size === 0) return err({ kind: "merge/no-score-files" });
  if (paths.size > filesLimit)
    return err({ kind: "merge/too-many-files", facts: { files: paths.size, limitFiles: filesLimit } });
  return ok([...paths].sort((one, other) => (basename(one) < basename(other) ? -1 : 1)));
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.pss$/i.test(entry.name))
      .map((entry) => join(path, entry.name));
  } catch {
    // Reading it will fail again and name the reason.
    return [path];
  }
}

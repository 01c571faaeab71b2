import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Grants } from "#main/grants.ts";

/** More files than any panel hands in; a wrong folder is said at once instead of read for minutes. */
const filesLimit = 500;

/**
 * Paths of what was chosen: files as they are, of a folder those directly in it whose names end in `suffix`. In the
 * order of their names.
 *
 * Errors: `file/grant-unknown`, `none` where there is nothing, `merge/too-many-files`.
 */
export function chosenFiles(
  grants: Grants,
  chosen: readonly GrantId[],
  suffix: `.${string}`,
  none: Problem["kind"],
): Result<string[], Problem> {
  const paths = new Set<string>();
  for (const grant of chosen) {
    const path = grants.path(grant);
    if (path === undefined) return err({ kind: "file/grant-unknown" });
    for (const file of filesAt(path, suffix)) paths.add(file);
  }
  if (paths.size === 0) return err({ kind: none });
  if (paths.size > filesLimit)
    return err({ kind: "merge/too-many-files", facts: { files: paths.size, limitFiles: filesLimit } });
  return ok([...paths].sort((one, other) => (basename(one) < basename(other) ? -1 : 1)));
}

function filesAt(path: string, suffix: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .filter(({ name }) => !name.startsWith(".") && name.toLowerCase().endsWith(suffix))
      .map(({ name }) => join(path, name));
  } catch {
    // Reading it will fail again and name the reason.
    return [path];
  }
}

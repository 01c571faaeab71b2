import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { unreadable } from "#main/bundle-format/unreadable.ts";

/**
 * Path of the bundle head that `source` means: the file itself, or the only `.psb` of a folder.
 *
 * Errors: `bundle/no-head`, `bundle/several-heads`, `file/unreadable`.
 */
export async function findHead(source: string): Promise<Result<string, Problem>> {
  try {
    if (!(await stat(source)).isDirectory()) return ok(source);
    const names = await readdir(source);
    // macOS leaves «._name.psb» beside each file on foreign sticks.
    const heads = names.filter((name) => /\.psb$/i.test(name) && !name.startsWith(".")).sort();
    const [only, ...others] = heads;
    const name = basename(source) || source;
    if (only === undefined) return err({ kind: "bundle/no-head", facts: { name } });
    if (others.length > 0) return err({ kind: "bundle/several-heads", facts: { name, found: heads.join(", ") } });
    return ok(join(source, only));
  } catch (fault) {
    return unreadable(source, fault);
  }
}

import { statfs } from "node:fs/promises";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";

const pictureSlackBytes = 128 * 1024;
const reserveBytes = 64 * 1024 * 1024;

/**
 * Whether `folder`'s disk has room for the bundle. Pictures are there twice for a while: drawn, then packed; a drawn
 * one is hardly ever larger than its original.
 *
 * Errors: `bundle/disk-full`.
 */
export async function checkDiskSpace(
  folder: string,
  materials: readonly PlannedMaterial[],
): Promise<Result<undefined, Problem>> {
  const needed = materials.reduce(
    (sum, { way, row }) => sum + (way === "picture" ? 2 * (row.sizeBytes + pictureSlackBytes) : row.sizeBytes),
    reserveBytes,
  );
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return ok(undefined);
  return err({
    kind: "bundle/disk-full",
    facts: { neededMegabytes: Math.ceil(needed / 1e6), freeMegabytes: Math.floor(free / 1e6) },
  });
}

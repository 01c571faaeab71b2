import { statfs } from "node:fs/promises";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { convertedBytes } from "#main/secretariat/bundles/converted-bytes.ts";
import type { PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";

const pictureSlackBytes = 128 * 1024;
const reserveBytes = 64 * 1024 * 1024;

function neededBytes({ way, convert, row }: PlannedMaterial): number {
  if (way === "picture") return 2 * (row.sizeBytes + pictureSlackBytes);
  // Should a conversion come to nothing, the original goes in.
  if (convert === undefined || convert === "word") return row.sizeBytes + convertedBytes(convert, row);
  return Math.max(row.sizeBytes, convertedBytes(convert, row));
}

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
  const needed = materials.reduce((sum, material) => sum + neededBytes(material), reserveBytes);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return ok(undefined);
  return err({
    kind: "bundle/disk-full",
    facts: { neededMegabytes: Math.ceil(needed / 1e6), freeMegabytes: Math.floor(free / 1e6) },
  });
}

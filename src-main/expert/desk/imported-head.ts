import { eq } from "drizzle-orm";
import { join } from "node:path";
import type { BundleId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import type { World } from "#main/world.ts";

/** Where a bundle's files lie on this laptop. */
export const bundleFolder = (world: World, folder: string): string =>
  join(world.databases.expertFolder, "bundles", folder);

/** The head of an imported bundle, its signature and hashes checked again. */
export async function importedHead(world: World, bundle: BundleId): Promise<Result<OpenedHead, Problem>> {
  const [row] = world.databases.expert().select().from(importedBundle).where(eq(importedBundle.id, bundle)).all();
  if (row === undefined) return err({ kind: "expert/bundle-unknown" });
  const head = await readHead(join(bundleFolder(world, row.folder), row.headFileName));
  if (!head.ok) return head;
  if (head.value.hash !== row.hash) return err({ kind: "expert/bundle-differs", facts: { bundle } });
  return head;
}

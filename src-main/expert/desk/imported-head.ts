import { eq } from "drizzle-orm";
import { join } from "node:path";
import type { BundleId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { checkedHead } from "#main/expert/desk/checked-head.ts";
import type { World } from "#main/world.ts";

export type BundleRow = typeof importedBundle.$inferSelect;

/** Where a bundle's files lie on this laptop. */
export const bundleFolder = (world: World, folder: string): string =>
  join(world.databases.expertFolder, "bundles", folder);

/** Where the head of a bundle lies on this laptop. */
export const headPathOf = (world: World, row: BundleRow): string =>
  join(bundleFolder(world, row.folder), row.headFileName);

/** The row of a bundle, whatever its state. */
export const bundleRow = (world: World, bundle: BundleId): BundleRow | undefined =>
  world.databases.expert().select().from(importedBundle).where(eq(importedBundle.id, bundle)).all()[0];

/**
 * The head of a bundle that experts may open, its signature and hashes checked.
 *
 * Errors: `expert/bundle-unknown` when it is not here or was finished; `expert/bundle-incoming`; those of `headHere`.
 */
export async function importedHead(world: World, bundle: BundleId): Promise<Result<OpenedHead, Problem>> {
  const row = bundleRow(world, bundle);
  if (row === undefined || row.state === "finished") return err({ kind: "expert/bundle-unknown" });
  if (row.state === "incoming") return err({ kind: "expert/bundle-incoming" });
  return headHere(world, row);
}

/**
 * The head of a bundle on this laptop, whole or not, its signature and hashes checked.
 *
 * Errors: those of `readHead`; `expert/bundle-differs` when the file is another than the one that was imported.
 */
export async function headHere(world: World, row: BundleRow): Promise<Result<OpenedHead, Problem>> {
  const head = await checkedHead(world, headPathOf(world, row));
  if (!head.ok) return head;
  return head.value.hash === row.hash ? head : err({ kind: "expert/bundle-differs", facts: { bundle: row.id } });
}

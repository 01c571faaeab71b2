import { eq } from "drizzle-orm";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { BundleId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import type { Databases } from "#main/db/databases.ts";
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
  const path = headPathOf(world, row);
  const mark = await markOf(path);
  const known = checkedHeads.get(world.databases);
  if (known !== undefined && mark !== undefined && known.mark === mark && known.head.hash === row.hash) {
    return { ok: true, value: known.head };
  }
  const head = await readHead(path);
  if (!head.ok) return head;
  if (head.value.hash !== row.hash) return err({ kind: "expert/bundle-differs", facts: { bundle: row.id } });
  if (mark !== undefined) checkedHeads.set(world.databases, { mark, head: head.value });
  return head;
}

/*
 * The head that was checked last. Its parts are in memory, so nobody can change them after the check, and payload is
 * hashed at every reading; with 25,000 files the list, the activation and the desk need not parse it three times.
 */
const checkedHeads = new WeakMap<Databases, { readonly mark: string; readonly head: OpenedHead }>();

async function markOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${path} ${found.ino} ${found.size} ${found.mtimeNs}`;
}

import { and, desc, eq, gt, ne } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import type { Problem } from "#shared/problem.ts";
import { err, type Result } from "#shared/result.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { bundleRow, importedHead, type BundleRow } from "#main/expert/desk/imported-head.ts";
import { slipKeys } from "#main/signing/slip-code.ts";
import type { World } from "#main/world.ts";

/** The head of a bundle that experts may open: whole, and the newest of its round on this laptop. */
export async function headToOpen(world: World, bundle: BundleId): Promise<Result<OpenedHead, Problem>> {
  const row = bundleRow(world, bundle);
  if (row === undefined) return err({ kind: "expert/bundle-unknown" });
  if (row.state === "incoming") return err({ kind: "expert/bundle-incoming" });
  const newest = newerVersion(world, row);
  if (newest !== undefined) return err({ kind: "expert/bundle-superseded", facts: { newest } });
  return importedHead(world, bundle);
}

const newerVersion = (world: World, { round, version }: BundleRow): number | undefined =>
  world.databases
    .expert()
    .select({ version: importedBundle.version })
    .from(importedBundle)
    .where(and(eq(importedBundle.round, round), gt(importedBundle.version, version), eq(importedBundle.state, "ready")))
    .orderBy(desc(importedBundle.version))
    .get()?.version;

/** Another bundle on this laptop in which the code (in its printed form) has a seat. */
export async function ownerOfSlip(world: World, code: string, notThis: BundleId): Promise<BundleId | undefined> {
  const others = world.databases
    .expert()
    .select({ id: importedBundle.id })
    .from(importedBundle)
    .where(and(ne(importedBundle.id, notThis), ne(importedBundle.state, "finished")))
    .orderBy(desc(importedBundle.version))
    .all();
  for (const { id } of others) {
    const head = await importedHead(world, id);
    if (head.ok && hasSeat(head.value, code)) return id;
  }
  return undefined;
}

function hasSeat({ roster }: OpenedHead, code: string): boolean {
  const salts = new Set(roster.seats.map(({ salt }) => salt));
  return [...salts].some((salt) => {
    const { signing } = slipKeys(code, Buffer.from(salt, "base64"));
    const slipKey = Buffer.from(signing.publicKey).toString("base64");
    return roster.seats.some((seat) => seat.salt === salt && seat.slipKey === slipKey);
  });
}

import { eq } from "drizzle-orm";
import type { HandOutRow } from "#shared/ipc/hand-out-calls.ts";
import { expert } from "#shared/schema/secretariat.ts";
import { handOut } from "#shared/schema/secretariat-roster.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

/** The entries of the register as they stand, the oldest first. */
export function readRegister(db: Pick<SecretariatDatabase | SecretariatTransaction, "select">): HandOutRow[] {
  const rows = db
    .select({ row: handOut, expertName: expert.name })
    .from(handOut)
    .innerJoin(expert, eq(expert.id, handOut.expert))
    .orderBy(handOut.id)
    .all();
  return [...Map.groupBy(rows, ({ row }) => row.entry).values()].flatMap((versions): HandOutRow[] => {
    const newest = versions.at(-1);
    if (newest === undefined) return [];
    const { id: _, ...row } = newest.row;
    return [{ ...row, expertName: newest.expertName, changes: versions.length - 1 }];
  });
}

import { and, desc, eq, isNull } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { comparableHeads, mappingFault } from "#shared/intake/column-mapping.ts";
import { previewGrid } from "#shared/intake/sheet-reading.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import { columnMapping, tableReading } from "#shared/schema/secretariat-tables.ts";

/** The sheets of the last delivery with how each was read, and every mapping, the newest first. */
export function listTables({ database }: Pick<OpenRound, "database">): Output<"intake/tables"> {
  const rows = database.select().from(tableReading).orderBy(tableReading.position).all();
  const tables = rows.map(({ reading }) => reading);
  const mappings = database.select().from(columnMapping).orderBy(desc(columnMapping.id)).all();
  return { tables, mappings };
}

/**
 * Records which columns of a table mean what; an earlier assignment for the same sheet of the same unit gives way to it.
 *
 * Errors: `round/scores-frozen`, `intake/table-gone`, `intake/columns-wrong`.
 */
export function mapColumns(
  { database }: OpenRound,
  { book, sheet, unit, topRow, depth, columns, by }: Input<"intake/map-columns">,
  now: () => number,
): Result<{ mapping: number }, Problem> {
  if (countRows(database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const isIt = and(eq(tableReading.book, book), eq(tableReading.sheet, sheet));
  const reading = database.select().from(tableReading).where(isIt).get()?.reading;
  if (reading === undefined) return err({ kind: "intake/table-gone" });
  const heads = comparableHeads(previewGrid(reading), topRow, depth);
  if (mappingFault(columns) !== undefined || heads.length === 0) return err({ kind: "intake/columns-wrong" });
  const atMs = now();
  const mapping = database.transaction((transaction) => {
    transaction
      .update(columnMapping)
      .set({ removedBy: by, removedAtMs: atMs })
      .where(
        and(
          isNull(columnMapping.removedAtMs),
          eq(columnMapping.unit, unit),
          eq(columnMapping.book, book),
          eq(columnMapping.sheet, sheet),
        ),
      )
      .run();
    const row = { unit, book, sheet, heads, depth, columns, madeBy: by, madeAtMs: atMs };
    const { id } = transaction.insert(columnMapping).values(row).returning({ id: columnMapping.id }).get();
    const facts = { mapping: id, columns: columns.map(({ meaning, column }) => `${meaning} ${String(column)}`) };
    appendJournal(transaction, { atMs, actor: by, kind: "intake/columns-mapped", facts });
    return id;
  });
  return ok({ mapping });
}

/**
 * Takes a mapping out of force; it stays on record with who removed it.
 *
 * Errors: `round/scores-frozen`, `intake/mapping-gone`.
 */
export function forgetMapping(
  { database }: OpenRound,
  { mapping, by }: Input<"intake/forget-mapping">,
  now: () => number,
): Result<Record<string, never>, Problem> {
  if (countRows(database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const inForce = and(eq(columnMapping.id, mapping), isNull(columnMapping.removedAtMs));
  if (database.select().from(columnMapping).where(inForce).get() === undefined)
    return err({ kind: "intake/mapping-gone" });
  const atMs = now();
  database.transaction((transaction) => {
    transaction.update(columnMapping).set({ removedBy: by, removedAtMs: atMs }).where(inForce).run();
    appendJournal(transaction, { atMs, actor: by, kind: "intake/mapping-removed", facts: { mapping } });
  });
  return ok({});
}

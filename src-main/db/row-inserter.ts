import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SecretariatTransaction } from "#main/db/databases.ts";

/**
 * Inserts one row after the other. The statement is prepared once: building it anew takes many times as long as running
 * it, which counts from some hundred rows on.
 *
 * Shape: what a row leaves out is null, a running number then the next one; defaults of the table do not apply.
 */
export function rowInserter<Table extends SQLiteTable>(
  transaction: Pick<SecretariatTransaction, "insert">,
  table: Table,
): (row: Table["$inferInsert"]) => void {
  const names = Object.keys(getTableColumns(table));
  const held = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  // Each placeholder takes what its column takes; the type of a whole row cannot say that.
  const statement = transaction
    .insert(table)
    .values(held as Table["$inferInsert"])
    .prepare();
  return (row) => void statement.run({ ...empty, ...row });
}

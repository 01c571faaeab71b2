import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SecretariatTransaction } from "#main/db/databases.ts";

/**
 * Inserts one row after the other. The statement is prepared once: building it anew takes many times as long as running
 * it, which counts from some hundred rows on.
 *
 * Shape: what a row leaves out is null, a running number then the next one; defaults of the table do not apply. Where
 * the columns `known` are given, a row that has the same in them is overwritten.
 */
export function rowInserter<Table extends SQLiteTable>(
  transaction: Pick<SecretariatTransaction, "insert">,
  table: Table,
  known: SQLiteColumn[] = [],
): (row: Table["$inferInsert"]) => void {
  const columns = Object.entries(getTableColumns(table));
  // Given as plain SQL: for a placeholder of its own the library would make «null» the text of JSON and false of a yes or no.
  const held = Object.fromEntries(columns.map(([name]) => [name, sql`${sql.placeholder(name)}`]));
  const insert = transaction.insert(table).values(held as Table["$inferInsert"]);
  const statement =
    known.length === 0 ? insert.prepare() : insert.onConflictDoUpdate({ target: known, set: held as never }).prepare();
  return (row) => {
    const values: Readonly<Record<string, unknown>> = row;
    const driven = columns.map(([name, column]): [string, unknown] => {
      const value = values[name] ?? null;
      return [name, value === null ? null : column.mapToDriverValue(value)];
    });
    void statement.run(Object.fromEntries(driven));
  };
}

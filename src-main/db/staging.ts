import { getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { alias, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";

/** Rows laid ready beside the tables, so that the transaction that takes them over is a few statements however many they are. */
export interface Staging {
  /** Lays rows ready, behind those that lie there. */
  put<Table extends SQLiteTable>(table: Table, rows: readonly Table["$inferInsert"][]): void;
  /** Copies them into the table in their order; rows that have the same in the columns `known` are overwritten. */
  takeOver(transaction: Pick<SecretariatTransaction, "run">, table: SQLiteTable, known?: readonly SQLiteColumn[]): void;
  /** The table in which they lie. */
  of<Table extends SQLiteTable>(table: Table): Table;
  /** Throws everything away that was laid ready. */
  close(): void;
}

/**
 * Opens an empty staging for some tables.
 *
 * It lies in SQLite's temporary database: nothing of it reaches the round's file, it waits for no disk, and a program
 * that ends leaves none.
 */
export function openStaging(database: SecretariatDatabase, tables: readonly SQLiteTable[]): Staging {
  const prefix = `staged${String(performance.now()).replace(".", "_")}_`;
  const staged = new Map(tables.map((table, at) => [table, alias(table, `${prefix}${at}`)] as const));
  const of = <Table extends SQLiteTable>(table: Table): Table => {
    const found = staged.get(table);
    if (found === undefined) throw new Error("this table was not staged");
    // The alias has the same columns under another name.
    return found as unknown as Table;
  };
  for (const table of tables) database.run(sql`CREATE TEMP TABLE ${of(table)} AS SELECT * FROM ${table} WHERE false`);
  return {
    of,
    put(table, rows) {
      if (rows.length === 0) return;
      database.transaction((transaction) => {
        const insert = rowInserter(transaction, of(table));
        for (const row of rows) insert(row);
      });
    },
    takeOver(transaction, table, known = []) {
      const all = sql`INSERT INTO ${table} SELECT * FROM ${of(table)} WHERE true ORDER BY rowid`;
      transaction.run(known.length === 0 ? all : sql`${all} ${overwriting(table, known)}`);
    },
    close() {
      for (const table of tables) database.run(sql`DROP TABLE ${of(table)}`);
    },
  };
}

function overwriting(table: SQLiteTable, known: readonly SQLiteColumn[]): ReturnType<typeof sql> {
  const named = ({ name }: { readonly name: string }) => sql.identifier(toSnakeCase(name));
  const target = sql.join(known.map(named), sql`, `);
  const columns: readonly { readonly name: string }[] = Object.values(getTableColumns(table));
  const sets = sql.join(
    columns.map((column) => sql`${named(column)} = excluded.${named(column)}`),
    sql`, `,
  );
  return sql`ON CONFLICT (${target}) DO UPDATE SET ${sets}`;
}

import { utils } from "xlsx";

/** `F5`: column and row from 0. */
export const cellAt = (column: number, row: number): string => utils.encode_cell({ c: column, r: row });

/** `$F5`: the column stays where it is. */
export const columnFixed = (column: number, row: number): string => `$${cellAt(column, row)}`;

/** `$F$5:$F$14`: one column, rows from and to, both included. */
export const columnRange = (column: number, from: number, to: number): string => {
  const letter = utils.encode_col(column);
  return `$${letter}$${String(from + 1)}:$${letter}$${String(to + 1)}`;
};

/** `$E5:$M5`: part of a row. */
export const rowRange = (from: number, to: number, row: number): string =>
  `${columnFixed(from, row)}:${columnFixed(to, row)}`;

/** An address on another sheet. */
export const onSheet = (sheet: string, address: string): string => `'${sheet.replaceAll("'", "''")}'!${address}`;

/** A sheet name that Excel takes as it is; the number in front keeps names of a workbook apart. */
export const sheetNameOf = (number: number, title: string): string =>
  `${String(number)} ${title.replace(/[[\]:*?/\\']/g, " ")}`.slice(0, 31).trim();

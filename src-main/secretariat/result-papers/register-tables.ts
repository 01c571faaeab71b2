import type { Sheet } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import type { RegisterTable } from "#main/paper/result/registers-sheet.ts";
import { correctionsSheet, decisionsSheet, removalsSheet } from "#main/secretariat/reports/change-sheets.ts";
import { recusalsSheet, votesSheet } from "#main/secretariat/reports/record-sheets.ts";
import type { PaperSource } from "#main/secretariat/result-papers/paper-source.ts";

const listed = { heads: [0] };

/** Recusals, files taken out, corrections, votes and decisions: what the result rests on beside the scores. */
export const resultRegisters = ({ frozen, tables }: Pick<PaperSource, "frozen" | "tables">): LaidOutSheet[] => [
  { ...recusalsSheet(frozen.input), ...listed, widths: [24, 24, 24, 10, 40] },
  removalsSheet(frozen),
  correctionsSheet(frozen.input, tables),
  { ...votesSheet(frozen.input, tables), ...listed, widths: [16, 22, 6, 16, 24, 24, 8, 8, 12, 6] },
  decisionsSheet(frozen.input, tables),
];

/** The same sheet as a table on paper; a row of less than two cells says that there is nothing. */
export function registerTable({ name, rows: [heads = [], ...rows], widths = [] }: LaidOutSheet): RegisterTable {
  return {
    title: name,
    heads: heads.map(textOf),
    widths,
    rows: rows.filter((row) => row.length > 1).map((row) => row.map(textOf)),
  };
}

function textOf(cell: Sheet["rows"][number][number]): string {
  if (typeof cell === "string" || typeof cell === "number") return String(cell);
  return "";
}

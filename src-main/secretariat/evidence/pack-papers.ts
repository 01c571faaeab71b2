import { evidencePapersFolder } from "#shared/formats/evidence-pack.ts";
import { registersPdf } from "#main/paper/result/registers-sheet.ts";
import { paperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { registerTable, resultRegisters } from "#main/secretariat/result-papers/register-tables.ts";
import { reservePapers, summaryPapers } from "#main/secretariat/result-papers/summary-papers.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/**
 * The papers of a pack, to be read and signed: summary with places to sign, reserve list, registers. Each is marked as
 * the archive's own copy; whom the preliminary check left out is in none of them.
 */
export async function packPapers(
  frozen: FrozenSelection,
  tables: readonly CategoryTable[],
  resultCode: string,
  font: string,
): Promise<(readonly [string, Uint8Array])[]> {
  const own = { font, language: "zh", notice: "", writtenOn: "", comments: false } as const;
  const source = paperSource(frozen, tables, resultCode, { ...own, copyOf: () => "archive" });
  const registers = await registersPdf(source.head, resultRegisters(source).map(registerTable), "archive");
  const [summary] = await summaryPapers(source);
  const [reserve] = await reservePapers(source);
  return [
    [`${evidencePapersFolder}registers.pdf`, registers.bytes],
    ...(reserve === undefined ? [] : [[`${evidencePapersFolder}reserve.pdf`, reserve.bytes] as const]),
    ...(summary === undefined ? [] : [[`${evidencePapersFolder}summary.pdf`, summary.bytes] as const]),
  ];
}

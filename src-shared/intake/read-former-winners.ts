import { findHeads } from "#shared/intake/find-heads.ts";
import { formerWinnerMeanings, type FormerWinnerColumn } from "#shared/intake/column-meaning.ts";
import { findCategory } from "#shared/intake/find-category.ts";
import { isEmptyMark, plainText } from "#shared/intake/plain-text.ts";
import { readName } from "#shared/intake/read-name.ts";
import { cellPlace, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";
import type { Finding } from "#shared/finding.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Rows of notes and sums below the list. */
const notAWinner = /^(?:注|备注|说明)\d*[:.、]|^(?:合计|总计|小计|共计)|^共\d+/;

/** Reads a list of former winners; year and category may stand in columns or in the sheet's name. */
export function readFormerWinners(
  rules: RuleFile,
  book: string,
  sheets: readonly SheetGrid[],
): { readonly sheetsRead: number; readonly winners: readonly FormerWinner[]; readonly findings: readonly Finding[] } {
  const winners: FormerWinner[] = [];
  const findings: Finding[] = [];
  let sheetsRead = 0;
  for (const sheet of sheets) {
    const heads = findHeads(sheet, formerWinnerMeanings, "name", 1);
    if (heads === undefined) continue;
    sheetsRead += 1;
    if (sheet.hidden) {
      const at = `${book}/${sheet.name}`;
      findings.push({ severity: "warning", code: "sheet-hidden", at, source: "通知要点 §5", details: {} });
      continue;
    }
    for (let row = heads.bodyRow; row < sheet.rows.length; row += 1) {
      const found = readWinner(rules, book, sheet, heads.columns, row);
      if (found === undefined) continue;
      if ("year" in found) winners.push(found);
      else findings.push(found);
    }
  }
  return { sheetsRead, winners, findings };
}

function readWinner(
  rules: RuleFile,
  book: string,
  sheet: SheetGrid,
  columns: ReadonlyMap<FormerWinnerColumn, number>,
  row: number,
): FormerWinner | Finding | undefined {
  const text = (column: FormerWinnerColumn): string => {
    const at = columns.get(column);
    return at === undefined ? "" : textAt(sheet, row, at).trim();
  };
  const name = readName(text("name"));
  const first = plainText((sheet.rows[row] ?? []).find((cell) => cell.trim() !== "") ?? "");
  if (isEmptyMark(name) || notAWinner.test(first)) return undefined;
  const category = findCategory(rules, text("category")) ?? findCategory(rules, sheet.name);
  const [year] = /20\d{2}/.exec(plainText(text("year"))) ?? /20\d{2}/.exec(sheet.name) ?? [];
  const at = cellPlace(book, sheet, row, columns.get("name") ?? 0);
  if (category !== undefined && year !== undefined) return { category: category.id, name, year: Number(year), at };
  return { severity: "warning", code: "former-winner-unclear", at, source: "通知要点 §5", details: { name } };
}

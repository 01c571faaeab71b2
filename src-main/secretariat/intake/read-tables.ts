import type { SheetText } from "#main/parsers/parser.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { FileReader } from "#main/secretariat/intake/file-reader.ts";
import type { Finding } from "#shared/finding.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import { readFormerWinners } from "#shared/intake/read-former-winners.ts";
import { readSummary, type SummaryRow } from "#shared/intake/read-summary.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Rows of the summary workbooks and the former winners, and which files they came from. */
export interface ReadTables {
  readonly rows: readonly SummaryRow[];
  readonly winners: readonly FormerWinner[];
  readonly findings: readonly Finding[];
  readonly tables: ReadonlySet<string>;
}

const isTable = (name: string): boolean => /\.(?:xlsx|xls|xlsm|csv|et)$/i.test(name);
const isFormer = (name: string): boolean => /^(?:往届|历年|历届)/.test(name.normalize("NFKC"));
const isSummary = (name: string): boolean => name.normalize("NFKC").includes("推荐汇总表");

/** Reads the workbooks that lie at the top of the delivery: 推荐汇总表… first, others when their heads say what they are. */
export async function readTables(
  rules: RuleFile,
  parser: Pick<FileReader, "workbook">,
  delivery: DeliveryFolders,
  fileNames: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadTables, Problem>> {
  const tables = fileNames.filter(isTable);
  const named = tables.filter((name) => isSummary(name) && !isFormer(name));
  const candidates = named.length > 0 ? named : tables.filter((name) => !isFormer(name));
  const rows: SummaryRow[] = [];
  const findings: Finding[] = [];
  const used = new Set<string>();
  for (const name of candidates) {
    const book = await parser.workbook(deliveredPath(delivery, name), signal);
    if ("fault" in book) return err({ kind: "intake/workbook-unreadable", facts: { name, reason: book.detail } });
    const summary = readSummary(rules, name, book.sheets);
    if (summary.sheetsRead === 0 && named.length > 0)
      return err({ kind: "intake/heads-not-understood", facts: { name } });
    if (summary.sheetsRead === 0) continue;
    used.add(name);
    rows.push(...summary.rows);
    findings.push(...summary.findings);
  }
  if (used.size === 0) return err({ kind: "intake/no-workbook" });
  const former = await readFormer(rules, parser, delivery, tables.filter(isFormer), signal);
  for (const name of tables.filter(isFormer)) used.add(name);
  return ok({ rows, winners: former.winners, findings: [...findings, ...former.findings], tables: used });
}

async function readFormer(
  rules: RuleFile,
  parser: Pick<FileReader, "workbook">,
  delivery: DeliveryFolders,
  names: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly winners: readonly FormerWinner[]; readonly findings: readonly Finding[] }> {
  const source = rules.exclusions.formerWinnerSource;
  const isAsked = rules.exclusions.formerWinnerYears.length > 0;
  if (names.length === 0 && isAsked)
    return {
      winners: [],
      findings: [{ severity: "warning", code: "former-winners-missing", at: "", source, details: {} }],
    };
  const winners: FormerWinner[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const book: { sheets: readonly SheetText[] } | { detail: string } = await parser.workbook(
      deliveredPath(delivery, name),
      signal,
    );
    if ("detail" in book) {
      const details = { reason: book.detail };
      findings.push({ severity: "warning", code: "former-winners-unreadable", at: name, source, details });
      continue;
    }
    const read = readFormerWinners(rules, name, book.sheets);
    winners.push(...read.winners);
    findings.push(...read.findings);
  }
  return { winners, findings };
}

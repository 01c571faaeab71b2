import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { FileReader } from "#main/secretariat/intake/file-reader.ts";
import { readFormerTables } from "#main/secretariat/intake/read-former-tables.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { Finding } from "#shared/finding.ts";
import { findTables } from "#shared/intake/find-tables.ts";
import { readSummary, type Summary, type SummaryRow } from "#shared/intake/read-summary.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Rows of the summary workbooks and the former winners, and which files they came from. */
export interface ReadTables {
  readonly rows: readonly SummaryRow[];
  readonly winners: readonly FormerWinner[];
  readonly findings: readonly Finding[];
  /** Workbooks that were read, or tried because they are called a summary or a list of former winners. */
  readonly tables: ReadonlySet<string>;
}

/**
 * Reads all workbooks of the delivery: those called 推荐汇总表 or the like, and others whose heads say that they are one.
 *
 * Errors: `intake/no-workbook`, `intake/workbook-unreadable`, `intake/heads-not-understood` only when none can be read;
 * one among several becomes a finding.
 */
export async function readTables(
  rules: RuleFile,
  parser: Pick<FileReader, "workbook">,
  delivery: DeliveryFolders,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadTables, Problem>> {
  const found = findTables(paths);
  const rows: SummaryRow[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const tables = new Set<string>([...found.named, ...found.former]);
  let read = 0;
  const take = (summary: Summary): void => {
    read += 1;
    rows.push(...summary.rows);
    findings.push(...summary.findings);
  };
  for (const name of found.named) {
    signal.throwIfAborted();
    const book = await parser.workbook(deliveredPath(delivery, name), signal);
    if ("fault" in book) {
      problems.push({ kind: "intake/workbook-unreadable", facts: { name, reason: book.detail } });
      findings.push(said("workbook-unreadable", name, { reason: book.detail }));
      continue;
    }
    const summary = readSummary(rules, name, book.sheets);
    if (summary.sheetsRead > 0) take(summary);
    else {
      problems.push({ kind: "intake/heads-not-understood", facts: { name } });
      findings.push(said("workbook-not-understood", name, { heads: summary.missingHeads.join("、") }));
    }
  }
  for (const name of found.others) {
    signal.throwIfAborted();
    const book = await parser.workbook(deliveredPath(delivery, name), signal);
    if ("fault" in book) continue;
    const summary = readSummary(rules, name, book.sheets);
    const isOnlyTable = read === 0 && !name.includes("/");
    if (summary.sheetsRead === 0 || !(isOnlyTable || saysWhoRecommends(summary))) continue;
    tables.add(name);
    take(summary);
  }
  if (read === 0) return err(problems[0] ?? { kind: "intake/no-workbook" });
  const former = await readFormerTables(rules, parser, delivery, found.former, signal);
  return ok({ rows, winners: former.winners, findings: [...findings, ...former.findings], tables });
}

/**
 * Many lists have numbers, names and places in them: beside others, or in a folder, a workbook of another name is a summary
 * only if it also says who recommends and holds rows of known categories.
 */
const saysWhoRecommends = ({ namesUnits, rows }: Summary): boolean => namesUnits && rows.length > 0;

const said = (code: Finding["code"], at: string, details: Finding["details"]): Finding => ({
  severity: "error",
  code,
  at,
  source: "",
  details,
});

import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { FileReader } from "#main/secretariat/intake/file-reader.ts";
import { readFormerTables } from "#main/secretariat/intake/read-former-tables.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { Finding } from "#shared/finding.ts";
import type { ColumnMapping } from "#shared/intake/column-mapping.ts";
import { findTables } from "#shared/intake/find-tables.ts";
import { readSummary, type Summary, type SummaryRow } from "#shared/intake/read-summary.ts";
import type { SheetReading } from "#shared/intake/sheet-reading.ts";
import { unusedMappings } from "#shared/intake/unused-mappings.ts";
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

/** What people said before of how to read tables, and whom to tell how they were read this time. */
export interface TableMemory {
  readonly mappings: readonly ColumnMapping[];
  /** Called once, also when no table can be read and the delivery is refused. */
  keep(readings: readonly SheetReading[]): void;
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
  memory: TableMemory,
  signal: AbortSignal,
): Promise<Result<ReadTables, Problem>> {
  const found = findTables(paths);
  const rows: SummaryRow[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const readings: SheetReading[] = [];
  const tables = new Set<string>([...found.named, ...found.former]);
  let read = 0;
  const summaryOf = (name: string, sheets: Parameters<typeof readSummary>[2]): Summary => {
    const summary = readSummary(rules, name, sheets, memory.mappings);
    readings.push(...summary.readings);
    return summary;
  };
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
    const summary = summaryOf(name, book.sheets);
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
    const summary = summaryOf(name, book.sheets);
    if (isSummary(summary, read === 0 && !name.includes("/"))) {
      tables.add(name);
      take(summary);
    } else leaveOut(readings, name);
  }
  memory.keep(readings);
  if (read === 0) return err(problems[0] ?? { kind: "intake/no-workbook" });
  const former = await readFormerTables(rules, parser, delivery, found.former, signal);
  const unfit = unusedMappings(memory.mappings, readings);
  return ok({ rows, winners: former.winners, findings: [...findings, ...unfit, ...former.findings], tables });
}

/** A list that nobody called a summary was looked at and not taken in: its sheets count as not read. */
function leaveOut(readings: SheetReading[], book: string): void {
  readings.forEach((reading, place) => {
    if (reading.book === book) readings[place] = { ...reading, by: "nothing", rows: 0 };
  });
}

/** A table whose columns somebody assigned is a summary, whatever it is called, and so is the only one of a delivery. */
const isSummary = (summary: Summary, isOnlyTable: boolean): boolean =>
  summary.sheetsRead > 0 &&
  (isOnlyTable || summary.readings.some(({ by }) => by === "mapping") || saysWhoRecommends(summary));

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

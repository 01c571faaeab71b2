import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { screeningReportWords as words } from "#shared/words/paper/screening-report.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { categoryReportSheet } from "#main/secretariat/screening-papers/category-report-sheet.ts";
import { checkedReportSheet } from "#main/secretariat/screening-papers/checked-report-sheet.ts";
import {
  statisticsReportSheets,
  summaryReportSheet,
  unitsReportSheet,
} from "#main/secretariat/screening-papers/count-report-sheets.ts";
import {
  exceptionsReportSheet,
  findingsReportSheet,
} from "#main/secretariat/screening-papers/finding-report-sheets.ts";
import { freeName } from "#main/secretariat/screening-papers/free-name.ts";
import { reportSource } from "#main/secretariat/screening-papers/report-source.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { journalFoot } from "#main/secretariat/reports/journal-foot.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Writes the preliminary check as it stands into one workbook; an earlier report is never overwritten.
 *
 * Errors: `file/grant-unknown`, `file/unwritable`.
 */
export async function writeReport(
  input: Input<"screening-papers/report">,
  context: CallContext,
): Promise<Answer<"screening-papers/report">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database, row, rules } = round.value;
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  const nowMs = context.now();
  const writtenAt = localTime(nowMs, rules);
  const source = reportSource(round.value);
  // Loading the library takes a third of a second, which nobody else in the core should wait for.
  const { layOutWorkbook } = await import("#main/files/lay-out-workbook.ts");
  const bytes = await layOutWorkbook(
    [
      summaryReportSheet(source, input.by, writtenAt),
      ...rules.categories.map((category) => categoryReportSheet(category, source)),
      findingsReportSheet(source),
      exceptionsReportSheet(source),
      checkedReportSheet(database, source),
      unitsReportSheet(source.statistics),
      ...statisticsReportSheets(source.statistics),
    ],
    journalFoot(database),
  );
  const name = `${row.practice ? "练习" : ""}${words.title}-${row.id}-${writtenAt.slice(0, 10)}`;
  const path = freeName(target, name, ".xlsx");
  try {
    writeAtomic(path, bytes);
  } catch (fault) {
    return err({ kind: "file/unwritable", facts: { name: path, reason: diskReason(fault) } });
  }
  database.transaction((transaction) => {
    const facts = { candidates: source.candidates.length, sha256: sha256Hex(bytes) };
    appendJournal(transaction, { atMs: nowMs, actor: input.by, kind: "screening-papers/report-written", facts });
  });
  return ok({ path });
}

import { asc } from "drizzle-orm";
import { z } from "zod";
import { journal } from "#shared/schema/journal.ts";
import { eventName } from "#shared/words/journal-events.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import { layOutWorkbook, type LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { resultFooter } from "#main/paper/result/result-papers.ts";
import { registersPdf } from "#main/paper/result/registers-sheet.ts";
import type { PaperFile, PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { printingsSheet } from "#main/secretariat/result-papers/printings-sheet.ts";
import { registerTable, resultRegisters } from "#main/secretariat/result-papers/register-tables.ts";
import { exceptionsReportSheet } from "#main/secretariat/screening-papers/finding-report-sheets.ts";
import { reportSource } from "#main/secretariat/screening-papers/report-source.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";

const Facts = z.record(z.string(), z.json());

/** Recusals, exceptions of the preliminary check, files taken out, corrections, votes, decisions, what was printed; in the workbook also every event, and who is which number. */
export async function registerPapers(source: PaperSource): Promise<PaperFile[]> {
  const [recusals, ...registers] = resultRegisters(source);
  const { frozen, head, copyOf } = source;
  const exceptions = { ...exceptionsReportSheet(reportSource(frozen.opened)), name: "例外与初审决定" };
  const sheets = [...(recusals === undefined ? [] : [recusals]), exceptions, ...registers, printingsSheet(source)];
  const bytes = await layOutWorkbook([...sheets, eventsSheet(source), pseudonymSheet(source)], resultFooter(head));
  const pdf = await registersPdf(head, sheets.map(registerTable), copyOf("registers", ""));
  return [
    { name: "归档/登记簿（内部）.xlsx", bytes },
    { name: "归档/登记簿（内部）.pdf", bytes: pdf.bytes, about: [""] },
  ];
}

/**
 * The journal's entries, whatever they are: each fact with its name, ids with the names that they stand for, and the
 * number that chains the entry to the one before.
 */
function eventsSheet({ frozen }: PaperSource): LaidOutSheet {
  const { opened, input } = frozen;
  const named = new Map<string, string>([
    ...input.candidates.map(({ id, name: own }) => [String(id), own] as const),
    ...input.experts.map(({ id, name: own }) => [String(id), own] as const),
    ...input.round.rules.categories.map(({ id, title }) => [String(id), title.zh] as const),
  ]);
  const rows = opened.database
    .select()
    .from(journal)
    .orderBy(asc(journal.sequence))
    .all()
    .map(({ sequence, atMs, actor, kind, facts, hash }): SheetCell[] => [
      ...[sequence, localTime(atMs, input.round.rules), actor, eventName(kind).zh, kind],
      factLines(facts, named),
      hash.slice(0, 16),
    ]);
  return {
    name: "全部事项",
    rows: [
      ["序号", "时间", "操作人", "事项", "代码", "内容", "链值（前 16 位）"],
      ...(rows.length > 0 ? rows : [["（无）"]]),
    ],
    heads: [0],
    widths: [6, 20, 10, 18, 20, 84, 19],
  };
}

function factLines(facts: string, named: ReadonlyMap<string, string>): string {
  const read = Facts.safeParse(JSON.parse(facts));
  if (!read.success) return facts;
  const said = (value: z.core.util.JSONType): string => {
    if (Array.isArray(value)) return value.map(said).join("、");
    if (value !== null && typeof value === "object")
      return Object.entries(value)
        .map(([key, own]) => `${key} ${said(own)}`)
        .join("，");
    const text = String(value ?? "—");
    const own = named.get(text);
    return own === undefined ? text : `${text} ${own}`;
  };
  return Object.entries(read.data)
    .map(([key, value]) => `${key}：${said(value)}`)
    .join("\n");
}

/** Which number of the published papers is whom: kept inside. */
function pseudonymSheet({ frozen, pseudonyms }: PaperSource): LaidOutSheet {
  const { input } = frozen;
  const titles = new Map(input.round.rules.categories.map(({ id, title }) => [id, title.zh]));
  const byCode = (a: readonly SheetCell[], b: readonly SheetCell[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
  const experts = input.experts.map(({ id, name }): SheetCell[] => [pseudonyms.expert(id), "专家", `${id} ${name}`]);
  const candidates = input.candidates.map(({ id, name, category }): SheetCell[] => [
    ...[pseudonyms.candidate(id), titles.get(category) ?? category, name],
  ]);
  return {
    name: "匿名编号对照",
    rows: [["编号", "类别", "对应"], ...experts.sort(byCode), ...candidates.sort(byCode)],
    heads: [0],
    widths: [14, 28, 40],
  };
}

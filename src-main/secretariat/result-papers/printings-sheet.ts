import { asc } from "drizzle-orm";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import { paperPrinting } from "#shared/schema/secretariat-printings.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import type { PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";

const names: Readonly<Record<ResultPaper, string>> = {
  public: "公示名单",
  summary: "汇总表",
  reserve: "递补名单",
  units: "结果通知",
  registers: "登记簿",
  pseudonymous: "匿名评分情况",
  reasons: "结果说明",
};

/** Every paper that was written: which, about what, the how-manieth time, by whom; a file a row. */
export function printingsSheet({ frozen }: PaperSource): LaidOutSheet {
  const { input, opened } = frozen;
  const named = new Map<string, string>([
    ...input.candidates.map(({ id, name }) => [String(id), name] as const),
    ...input.round.rules.categories.map(({ id, title }) => [String(id), title.zh] as const),
  ]);
  const rows = opened.database.select().from(paperPrinting).orderBy(asc(paperPrinting.id)).all();
  const byFile = Map.groupBy(rows, ({ printedAtMs, fileName, copy }) =>
    [String(printedAtMs), fileName, String(copy)].join("\n"),
  );
  const body = [...byFile.values()].flatMap((own): SheetCell[][] => {
    const [first] = own;
    if (first === undefined) return [];
    const subjects = own.map(({ subject }) => named.get(subject) ?? subject).filter((subject) => subject !== "");
    return [
      [
        ...[localTime(first.printedAtMs, input.round.rules), first.printedBy, names[first.paper]],
        ...[shortened(subjects), first.language === "zh" ? "中文" : "英文", first.copy],
        ...[first.resultCode === "" ? "—" : first.resultCode, first.fileName, first.sha256.slice(0, 16)],
      ],
    ];
  });
  return {
    name: "打印记录",
    rows: [
      ["时间", "操作人", "材料", "关于", "语言", "第几次", "结果码", "文件", "文件哈希值（前 16 位）"],
      ...(body.length > 0 ? body : [["（无）"]]),
    ],
    heads: [0],
    widths: [17, 10, 12, 36, 6, 7, 20, 32, 19],
  };
}

const shown = 6;

/** A whole category is not listed name by name. */
const shortened = (subjects: readonly string[]): string =>
  subjects.length <= shown
    ? subjects.join("、")
    : `${subjects.slice(0, shown).join("、")} 等 ${String(subjects.length)} 项`;

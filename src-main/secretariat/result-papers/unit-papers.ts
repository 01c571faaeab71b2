import type { CandidateId } from "#shared/ids.ts";
import { decidedStandings } from "#shared/scoring/decided-standings.ts";
import { copyMark, resultFooter } from "#main/paper/result/result-papers.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import { pathName } from "#main/secretariat/screening-papers/free-name.ts";
import { officialDocx } from "#main/secretariat/result-papers/official-docx.ts";
import { chineseDay, type PaperFile, type PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import { screeningReportWords } from "#shared/words/paper/screening-report.ts";

/** One letter a unit: whom it nominated, who was admitted and who is selected. It names nobody of another unit. */
export async function unitPapers({ frozen, tables, head, writtenOn, copyOf }: PaperSource): Promise<PaperFile[]> {
  const { opened } = frozen;
  const { rules } = opened;
  const { nominations } = storedNominations(opened.database);
  const decisions = latestDecisions(opened.database);
  const selected = new Set<CandidateId>(tables.flatMap(({ outcome }) => outcome.selected));
  const withdrawn = new Set(
    tables.flatMap(({ result }) =>
      [...decidedStandings(result.decisions ?? [])].flatMap(([id, { state }]) => (state === "withdrawn" ? [id] : [])),
    ),
  );
  const judged = new Set(frozen.input.candidates.map(({ id }) => id));
  const titles = new Map(rules.categories.map(({ id, title }) => [id, title.zh]));
  const units = [...Map.groupBy(nominations, ({ unitName }) => unitName)];
  const files: PaperFile[] = [];
  for (const [at, [unit, own]] of units.entries()) {
    const admitted = own.filter(({ id }) => judged.has(id)).length;
    const chosen = own.filter(({ id }) => selected.has(id));
    const counts = `贵单位共推荐 ${String(own.length)} 项，通过初审进入专家评审 ${String(admitted)} 项，入选 ${String(chosen.length)} 项。`;
    const rows = own.map(({ id, name, category }, place) => {
      const outcome = decisions.get(id)?.outcome;
      return [
        ...[String(place + 1), titles.get(category) ?? category, name],
        outcome === undefined ? screeningReportWords.undecided : screeningReportWords.outcomes[outcome],
        selected.has(id) ? "入选" : withdrawn.has(id) ? "退出" : judged.has(id) ? "未入选" : "—",
      ];
    });
    const bytes = await officialDocx(
      `${rules.title.zh} 结果通知`,
      rules.secretariat.zh,
      [
        { kind: "title", text: `${head.practice ? "【练习】" : ""}关于${rules.title.zh}结果的通知` },
        { kind: "line", text: `${unit}：` },
        { kind: "text", text: `${rules.title.zh}的专家评审已经完成。${counts}各推荐对象的情况如下：` },
        {
          kind: "table",
          heads: ["序号", "类别", "推荐对象", "初审", "评审结果"],
          widths: [9, 29, 34, 13, 15],
          rows,
        },
        { kind: "text", text: "最终名单以公示结束后公布的为准。" },
        { kind: "right", text: rules.secretariat.zh },
        { kind: "right", text: chineseDay(writtenOn) },
      ],
      [...copyMark(copyOf("units", unit), "zh"), resultFooter(head)].join("　"),
    );
    files.push({
      name: `推荐单位/${String(at + 1).padStart(3, "0")} ${pathName(unit)} 结果通知.docx`,
      bytes,
      about: [unit],
    });
  }
  return files;
}

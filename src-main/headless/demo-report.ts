import type { CutLine, WrittenResult } from "#shared/ipc/secretariat-calls.ts";
import type { DemoModel } from "#main/headless/demo-model.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";

/** Prints the lists, the tie and its vote, and where the files lie. */
export function printResult(
  { categories }: CutLine,
  written: WrittenResult,
  planted: DemoModel["plantedTie"],
  folders: readonly string[],
  terminal: Terminal,
): void {
  const text = (zh: string, en: string): string => (terminal.language === "zh" ? zh : en);
  for (const category of categories) {
    terminal.line("");
    terminal.line(
      `${category.title[terminal.language]} — ${String(category.selected.length)} / ${String(category.seats)}`,
    );
    for (const each of category.selected)
      terminal.line(`  ${String(each.rank).padStart(3)}  ${each.score.printed}  ${each.name}  （${each.unit}）`);
    if (category.tieGroup.length === 0) continue;
    terminal.line(
      text(
        `  并列 ${String(category.tieGroup.length)} 个争 ${String(category.openSeats)} 席：`,
        `  Tie: ${String(category.tieGroup.length)} candidates for ${String(category.openSeats)} seat(s):`,
      ),
    );
    for (const each of category.tieGroup) {
      const votes = category.vote?.tally.find(({ candidate }) => candidate === each.id)?.votes ?? 0;
      const chosen =
        category.vote?.chosen.includes(each.id) === true ? text("入选", "selected") : text("未入选", "not selected");
      const isPlanted = planted.candidates.includes(each.id)
        ? text("（演示设定的并列）", " (planted by the demo)")
        : "";
      terminal.line(
        `       ${each.score.printed}  ${each.name}  ${text("得票", "votes")} ${String(votes)}  ${chosen}${isPlanted}`,
      );
    }
    if (category.vote !== undefined)
      terminal.line(
        text(`  表决记录（演示）：${category.vote.reason}`, `  Recorded vote (demonstration): ${category.vote.reason}`),
      );
  }
  terminal.line("");
  const counts = categories.map((category) => String(category.selected.length)).join(" / ");
  terminal.line(
    text(`入选 ${counts}    结果码 ${written.resultCode}`, `Selected ${counts}    result code ${written.resultCode}`),
  );
  terminal.line(text("文件：", "Files:"));
  for (const folder of folders) terminal.line(`  ${folder}`);
  for (const file of written.files) terminal.line(`  ${file}`);
}

import type { CutLine, WrittenResult } from "#shared/ipc/merge-calls.ts";
import type { DemoModel } from "#main/headless/demo-model.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";

type Text = (zh: string, en: string) => string;

/** Prints the lists, the tie and its vote, and where the files lie. */
export function printResult(
  { categories }: CutLine,
  written: WrittenResult,
  planted: DemoModel["plantedTie"],
  folders: readonly string[],
  terminal: Terminal,
): void {
  const text: Text = (zh, en) => (terminal.language === "zh" ? zh : en);
  for (const category of categories) {
    const title = category.title[terminal.language];
    terminal.line(`\n${title} — ${String(category.selected.length)} / ${String(category.seats)}`);
    for (const each of category.selected)
      terminal.line(`  ${String(each.rank).padStart(3)}  ${each.score.printed}  ${each.name}  （${each.unit}）`);
    if (category.tieGroup.length > 0) printTie(category, planted, text, terminal);
  }
  const counts = categories.map((category) => String(category.selected.length)).join(" / ");
  terminal.line(`\n${text("入选", "Selected")} ${counts}    ${text("结果码", "result code")} ${written.resultCode}`);
  terminal.line(text("文件：", "Files:"));
  for (const path of [...folders, ...written.files]) terminal.line(`  ${path}`);
}

function printTie(
  { tieGroup, openSeats, vote }: CutLine["categories"][number],
  planted: DemoModel["plantedTie"],
  text: Text,
  terminal: Terminal,
): void {
  const [tied, open] = [String(tieGroup.length), String(openSeats)];
  terminal.line(text(`  并列 ${tied} 个争 ${open} 席：`, `  Tie: ${tied} candidates for ${open} seat(s):`));
  for (const each of tieGroup) {
    const votes = vote?.tally.find(({ candidate }) => candidate === each.id)?.votes ?? 0;
    const chosen = vote?.chosen.includes(each.id) === true ? text("入选", "selected") : text("未入选", "not selected");
    const note = planted.candidates.includes(each.id) ? text("（演示设定的并列）", " (planted by the demo)") : "";
    const ballot = `${text("得票", "votes")} ${String(votes)}`;
    terminal.line(`       ${each.score.printed}  ${each.name}  ${ballot}  ${chosen}${note}`);
  }
  if (vote !== undefined)
    terminal.line(`  ${text("表决记录（演示）：", "Recorded vote (demonstration): ")}${vote.reason}`);
}

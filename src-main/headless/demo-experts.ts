import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DemoComputer } from "#main/headless/demo-core.ts";
import type { DemoModel } from "#main/headless/demo-model.ts";
import type { PreparedRound } from "#main/headless/demo-office.ts";
import type { DemoOptions } from "#main/headless/demo-options.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";

/** All experts one after another on one laptop: import, activate, pledge, score, seal, export. Answers the folder. */
export async function reviewAll(
  laptop: DemoComputer,
  prepared: PreparedRound,
  model: DemoModel,
  options: DemoOptions,
  terminal: Terminal,
): Promise<string> {
  const handedIn = join(options.folder, "handed-in");
  mkdirSync(handedIn, { recursive: true });
  const { bundle } = await laptop.call("desk/import", {
    sources: [laptop.grant(prepared.bundle.folder)],
    place: "laptop",
    acceptKey: false,
  });
  terminal.step({ zh: "评审包已导入并校验", en: "Bundle imported and verified on the laptop" });
  for (const { code, name } of prepared.bundle.slips) {
    const seat = await laptop.call("desk/activate", { bundle, code });
    await laptop.call("review/pledge", { bundle });
    const desk = await laptop.call("review/overview", { bundle });
    let scores = 0;
    let recused = 0;
    for (const candidate of desk.candidates) {
      const form = model.form(candidate.id, seat.expert);
      if (form.state === "recused") {
        const reason = desk.recusalReasons[0]?.text.zh ?? "回避";
        await laptop.call("review/set-standing", { bundle, candidate: candidate.id, state: "recused", reason });
        recused += 1;
        continue;
      }
      for (const [criterion, tenths] of form.tenthsByCriterion) {
        await laptop.call("review/save-score", { bundle, candidate: candidate.id, criterion, tenths });
        scores += 1;
      }
    }
    await laptop.call("submission/seal", { bundle });
    await laptop.call("submission/export", { bundle, target: laptop.grant(handedIn) });
    await laptop.call("desk/lock", {});
    terminal.step(
      {
        zh: "{{name}}：{{scores}} 项评分，回避 {{recused}}，已封存交出",
        en: "{{name}}: {{scores}} scores, {{recused}} recusals, sealed and handed in",
      },
      { name, scores, recused },
    );
  }
  return handedIn;
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CutLine, WrittenResult } from "#shared/ipc/merge-calls.ts";
import { createSeeded } from "#shared/seeded.ts";
import type { DemoComputer } from "#main/headless/demo-core.ts";
import { operator, passphrases, type PreparedRound } from "#main/headless/demo-office.ts";
import type { DemoOptions } from "#main/headless/demo-options.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";

const witness = "演示员乙";

/** Merge, freeze, votes on what stays tied, result. */
export async function selectAll(
  office: DemoComputer,
  prepared: PreparedRound,
  handedIn: string,
  options: DemoOptions,
  terminal: Terminal,
): Promise<{ readonly cutLine: CutLine; readonly written: WrittenResult }> {
  const { round } = prepared;
  await office.call("keys/unlock", { round, passphrases });
  const plan = await office.call("merge/inspect", { round, files: [office.grant(handedIn)] });
  const merged = await office.call("merge/commit", { round, plan: plan.plan, by: operator });
  terminal.step(
    { zh: "合并 {{merged}} 份评分，拒收 {{refused}} 份", en: "{{merged}} score files merged, {{refused}} refused" },
    merged,
  );
  const freeze = await office.call("result/freeze", { round, by: operator, witness, exception: "" });
  terminal.step({ zh: "评分已冻结 {{hash}}", en: "Scores frozen {{hash}}" }, { hash: freeze.stateHash.slice(0, 16) });
  const before = await office.call("result/cut-line", { round });
  for (const category of before.categories)
    if (category.openSeats > 0 && category.vote === undefined) await vote(office, category, round, options);
  const target = join(options.folder, "result");
  mkdirSync(target, { recursive: true });
  const written = await office.call("result/write", { round, target: office.grant(target), by: operator, passphrases });
  return { cutLine: await office.call("result/cut-line", { round }), written };
}

/** A made-up ballot of the panel, recorded as a demonstration. */
async function vote(
  office: DemoComputer,
  category: CutLine["categories"][number],
  round: PreparedRound["round"],
  options: DemoOptions,
): Promise<void> {
  const chance = createSeeded(`${String(options.seed)}:vote:${category.id}`);
  const order = chance.shuffle(category.tieGroup);
  const chosen = order.slice(0, category.openSeats).map(({ id }) => id);
  const ballots = category.experts.length;
  const tally = order.map(({ id }) => {
    const most = Math.ceil((ballots + 1) / 2);
    return { candidate: id, votes: chosen.includes(id) ? most : Math.max(0, ballots - most) };
  });
  await office.call("result/vote", {
    round,
    category: category.id,
    chosen,
    tally,
    by: operator,
    witness,
    reason: "演示用虚构表决，不代表任何真实决定",
    demonstration: true,
  });
}

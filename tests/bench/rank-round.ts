import { setTimeout as wait } from "node:timers/promises";
import type { Outcome } from "#shared/ipc/call.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { benchRound, openReviewRound } from "#tests/bench/data/review-round.ts";
import { judgedCandidates } from "#tests/bench/data/score-files.ts";

/*
 * Run in a process of its own, so that its memory can be told: `rank-round.ts ROOT FOLDER DATA EXPERTS`, where FOLDER has
 * the sealed score files. Answers one line of JSON.
 */
const [root = "", folder = "", dataFolder = "", experts = "200"] = process.argv.slice(2);
const context = openReviewRound(root, dataFolder, Number(experts));
const round = benchRound;

/** How late the core comes to the next call, asked every 10 ms as long as anything runs. */
const waits: number[] = [];
const state = { isDone: false };
async function watch(): Promise<void> {
  const everyMs = 10;
  while (!state.isDone) {
    const askedMs = performance.now();
    await wait(everyMs);
    waits.push(Math.max(0, performance.now() - askedMs - everyMs));
  }
}

interface Phase {
  readonly name: string;
  readonly ms: number;
  readonly slowestMs: number;
}
const phases: Phase[] = [];

async function phase<Value>(name: string, work: () => Outcome<Value> | Promise<Outcome<Value>>): Promise<Value> {
  const [startMs, first] = [performance.now(), waits.length];
  const answer = await work();
  const ms = performance.now() - startMs;
  // The wait that the end of the work ends.
  await wait(20);
  phases.push({ name, ms, slowestMs: Math.max(0, ...waits.slice(first)) });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const watching = watch();
const before = process.cpuUsage();
const { plan } = await phase("checked", () =>
  mergeHandlers["merge/inspect"]({ round, files: [context.grants.grant(folder)] }, context),
);
const { merged } = await phase("merged", () => mergeHandlers["merge/commit"]({ round, plan, by: "周敏" }, context));
await phase("frozen", () =>
  selectionHandlers["result/freeze"]({ round, by: "周敏", witness: "吴监督", exception: "" }, context),
);
const line = await phase("ranked", () => selectionHandlers["result/cut-line"]({ round }, context));
const cpu = process.cpuUsage(before);
state.isDone = true;
await watching;
const ranked = line.categories[0]?.ranking.length;
if (merged !== Number(experts) || ranked !== judgedCandidates)
  throw new Error(`${String(merged)} were merged, ${String(ranked)} were ranked`);
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ phases, waits, cpuMs: (cpu.user + cpu.system) / 1000, peakBytes })}\n`);
await context.parser.close();
await context.crew.close();
context.databases.closeAll();

import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import { benchPassphrase, benchRound as round, writeReviewRound } from "#tests/bench/data/review-round.ts";
import { judgedCandidates } from "#tests/bench/data/score-files.ts";
import { startServedCore } from "#tests/bench/served-core.ts";

/** What a person waits for, and the longest that any other call waited meanwhile. */
interface Phase {
  readonly name: string;
  readonly ms: number;
  readonly slowestMs: number;
  /** Memory of the core at its highest until the end of this. */
  readonly peakBytes: number;
}

/** One way from sealed score files to the cut line. */
export interface RankedRound {
  readonly phases: readonly Phase[];
  /** How long other calls waited for their answer, asked one after the other, 10 ms apart. */
  readonly waits: readonly number[];
  readonly cpuMs: number;
}

/** Merges the files in `folder`, freezes and ranks in a core of the built program, with a new data folder. */
export async function rankRound(root: string, folder: string, own: string, experts: number): Promise<RankedRound> {
  writeReviewRound(root, join(own, "data"), experts);
  const core = startServedCore(root, own);
  await core.must("keys/unlock", { round, passphrases: [benchPassphrase] });
  const files = [await core.grant(folder)];
  const phases: Phase[] = [];
  const waits: number[] = [];
  const state = { isDone: false };
  const watching = (async () => {
    while (!state.isDone) {
      const askedMs = performance.now();
      await core.must("keys/state", { round });
      waits.push(performance.now() - askedMs);
      await wait(10);
    }
  })();
  const phase = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const [startMs, first] = [performance.now(), waits.length];
    const answer = await work();
    const ms = performance.now() - startMs;
    // The call that was still waiting has its answer now.
    await wait(30);
    phases.push({
      ...{ name, ms, slowestMs: Math.max(...waits.slice(first)) },
      peakBytes: core.memory()?.peakBytes ?? 0,
    });
    return answer;
  };
  const beforeMs = core.cpuMs();
  const people = { by: "周敏", witness: "吴监督" };
  const { plan } = await phase("checked", () => core.must("merge/inspect", { round, files }));
  const { merged } = await phase("merged", () => core.must("merge/commit", { round, plan, by: people.by }));
  await phase("frozen", () => core.must("result/freeze", { round, ...people, exception: "" }));
  const line = await phase("ranked", () => core.must("result/cut-line", { round }));
  const cpuMs = core.cpuMs() - beforeMs;
  state.isDone = true;
  await watching;
  await core.close();
  const ranked = line.categories[0]?.ranking.length;
  if (merged !== experts || ranked !== judgedCandidates)
    throw new Error(`${String(merged)} were merged, ${String(ranked)} were ranked`);
  return { phases, waits, cpuMs };
}

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import { createSeeded } from "#shared/seeded.ts";
import { bootstrap } from "#shared/statistics/bootstrap.ts";
import { totalsOf, type DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";
import { makePanel } from "#shared/statistics/panel.ts";
import { createCrew } from "#main/crew/crew.ts";
import type { BenchRun, Line } from "#tests/bench/bench.ts";
import { writeScoreFiles } from "#tests/bench/data/score-files.ts";
import { rankRound, type RankedRound } from "#tests/bench/rank-round.ts";
import { asMs, asSeconds, median, percentile, takeTurns, timed } from "#tests/bench/take-turns.ts";

/** From 200 sealed score files to the cut line, and 10,000 panels drawn for 120 candidates and nine experts. */
export async function measureRanking(run: BenchRun): Promise<readonly Line[]> {
  return [...(await rankLines(run)), ...(await bootstrapLines(run.rounds))];
}

async function rankLines({ rounds, small, root, folder, data }: BenchRun): Promise<readonly Line[]> {
  const experts = small ? 20 : 200;
  const scores = await data.prepared(`scores-${String(experts)}`, (target) => writeScoreFiles(target, experts));
  const own = join(folder, "ranking");
  mkdirSync(own, { recursive: true });
  const runs: RankedRound[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const fresh = join(own, String(turn));
    runs.push(await rankRound(root, scores, fresh, experts));
    rmSync(fresh, { recursive: true });
  }
  rmSync(own, { recursive: true });
  const whole = runs.map(({ phases }) => phases.reduce((sum, { ms }) => sum + ms, 0));
  const cpu = runs.map(({ cpuMs }) => cpuMs);
  const parts = runs[0]?.phases.map(
    ({ name }, at) => `${name} ${asSeconds(runs.map((run) => run.phases[at]?.ms ?? 0))}`,
  );
  const slowest = runs[0]?.phases.map(({ name }, at) => {
    const ms = Math.max(...runs.map((run) => run.phases[at]?.slowestMs ?? 0));
    return `${name} ${ms.toFixed(0)} ms`;
  });
  const peaks = runs[0]?.phases.map(({ name }, at) => {
    const bytes = Math.max(...runs.map((run) => run.phases[at]?.peakBytes ?? 0));
    return { bytes, text: `${name} ${(bytes / 1e6).toFixed(0)} MB` };
  });
  const what = `${String(experts)} experts × 2,500 candidates × 5 criteria`;
  return [
    {
      what: `${what}: opened with age, verified, merged, frozen, ranked, line drawn`,
      found: median(whole) / 1000,
      unit: "s",
      target: { atMost: (10 * experts) / 200 },
      beside: `${(parts ?? []).join(", ")}; processor ${asSeconds(cpu)}`,
    },
    {
      what: `${what}: memory of the process at its highest`,
      found: (peaks?.at(-1)?.bytes ?? 0) / 1e6,
      unit: "MB",
      target: { atMost: 600 },
      beside: `the core of the built program, its worker threads included; until ${(peaks ?? []).map(({ text }) => text).join(", ")}`,
    },
    {
      what: `${what}: an answer of the core meanwhile (p95)`,
      found: percentile(
        runs.flatMap(({ waits }) => waits),
        0.95,
      ),
      unit: "ms",
      target: { atMost: 50 },
      beside: `asked every 10 ms; the slowest while ${(slowest ?? []).join(", ")}`,
    },
  ];
}

async function bootstrapLines(rounds: number): Promise<readonly Line[]> {
  const input = panelOf120();
  const panel = makePanel(
    totalsOf(input.forms),
    input.candidates.map(() => true),
    input.rule,
  );
  const draw = (): unknown => bootstrap(panel, { seed: input.seed, draws: input.draws });
  const { drawn } = await takeTurns(rounds, { drawn: () => timed(draw) });
  const waits = await waitsWhileDiagnosing(input);
  return [
    {
      what: "10,000 panels drawn for 120 candidates × 9 experts",
      found: median(drawn) / 1000,
      unit: "s",
      target: { atMost: 1 },
      beside: asMs(drawn),
    },
    {
      what: "an answer of the core while a category is diagnosed (p95)",
      found: percentile(waits, 0.95),
      unit: "ms",
      target: { atMost: 50 },
      beside: `${String(waits.length)} asked, slowest ${Math.max(...waits).toFixed(0)} ms`,
    },
  ];
}

/** How late the core comes to the next call while the crew diagnoses, asked every 10 ms. */
async function waitsWhileDiagnosing(input: DiagnosisInput): Promise<readonly number[]> {
  const crew = createCrew();
  const waits: number[] = [];
  const state = { isDone: false };
  const job = crew
    .run({ kind: "diagnose", input }, () => undefined, new AbortController().signal)
    .finally(() => (state.isDone = true));
  const everyMs = 10;
  while (!state.isDone) {
    const askedMs = performance.now();
    await wait(everyMs);
    waits.push(Math.max(0, performance.now() - askedMs - everyMs));
  }
  await job;
  await crew.close();
  return waits;
}

function panelOf120(): DiagnosisInput {
  const chance = createSeeded("ranking");
  const experts = Array.from({ length: 9 }, (_, at) => at);
  const candidates = Array.from({ length: 120 }, (_, at) => at);
  const tenths = (): number[] => Array.from({ length: 5 }, () => (20 + chance.whole(21)) * 5);
  return {
    seed: "ranking",
    draws: 10_000,
    rule: { seats: 30, trim: 1, trimMinimum: 5 },
    criteria: experts.slice(0, 5).map((at) => ({ id: CriterionId.parse(`k-${String(at)}`), stepTenths: 5 })),
    candidates: candidates.map((at) => ({ id: CandidateId.parse(`c-${String(at)}`), rank: at + 1, isEligible: true })),
    experts: experts.map((at) => ({
      id: ExpertId.parse(`E0${String(at + 1)}`),
      orderSource: null,
      positions: candidates.map(() => null),
      ownUnit: candidates.map(() => false),
      ownRegion: candidates.map(() => false),
    })),
    forms: candidates.map(() => experts.map(tenths)),
  };
}

import { CandidateId, ExpertId, type CriterionId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { ExpertCell } from "#shared/scoring/category-scores.ts";
import { createSeeded, type Seeded } from "#shared/seeded.ts";

/** What is invented; the same figures give the same scores on every machine. */
export interface InventedFigures {
  readonly seed: number;
  readonly candidates: number;
  readonly experts: number;
  /** Pairs of a candidate and an expert who stands aside. */
  readonly recusals: number;
}

/** Invented candidates, experts and forms. */
export interface InventedScores {
  readonly candidates: readonly CandidateId[];
  readonly experts: readonly ExpertId[];
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, ExpertCell>;
}

/** Where the form of an expert for a candidate is kept. */
export const cellKey = (candidate: CandidateId, expert: ExpertId): string => `${candidate} ${expert}`;

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`);

/** Scores as a panel might give them: candidates of different worth, experts of different severity. */
export function inventScores({ rubric }: Category, figures: InventedFigures): InventedScores {
  const chance = createSeeded(`dry-run:${String(figures.seed)}`);
  const candidates = numbered("X", figures.candidates).map((id) => CandidateId.parse(id));
  const experts = numbered("Z", figures.experts).map((id) => ExpertId.parse(id));
  const severity = experts.map(() => chance.normal() * 0.02);
  const cells = new Map<string, ExpertCell>();
  for (const candidate of candidates) {
    const worth = 0.8 + chance.normal() * 0.06;
    experts.forEach((expert, at) => {
      const level = worth + (severity[at] ?? 0);
      cells.set(cellKey(candidate, expert), {
        state: "scored",
        tenthsByCriterion: form(rubric.criteria, level, chance),
      });
    });
  }
  for (let one = 0; one < figures.recusals && candidates.length > 0 && experts.length > 0; one += 1) {
    cells.set(cellKey(chance.pick(candidates), chance.pick(experts)), { state: "recused" });
  }
  return { candidates, experts, cells };
}

function form(criteria: readonly Criterion[], level: number, chance: Seeded): ReadonlyMap<CriterionId, number> {
  return new Map(
    criteria.map(({ id, maxTenths, stepTenths }) => {
      const wanted = maxTenths * (level + chance.normal() * 0.05);
      const steps = Math.round(wanted / stepTenths);
      return [id, Math.min(Math.max(steps, 0), Math.floor(maxTenths / stepTenths)) * stepTenths];
    }),
  );
}

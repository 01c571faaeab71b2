import type { CandidateId } from "#shared/ids.ts";
import { cellKey, type InventedScores } from "#shared/rules/dry-run/invent-scores.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { fateOfShort, type ShortFate } from "#shared/scoring/missing-policy.ts";

/** What becomes of the best candidate when most of its scores are missing. */
export interface ShortCase {
  readonly candidate: CandidateId;
  /** Scores that are left: one fewer than the rules want. */
  readonly valid: number;
  readonly fate: ShortFate;
  readonly rank: number | undefined;
  readonly isSelected: boolean;
  /** Who is selected only because of it. */
  readonly instead: readonly CandidateId[];
}

/** Takes scores away from whoever is first until one is too few, and ranks again; undefined where nobody is ranked. */
export function shortCase(
  { panel }: RuleFile,
  { experts, cells }: InventedScores,
  before: CategoryOutcome,
  rank: (cells: InventedScores["cells"]) => CategoryOutcome,
): ShortCase | undefined {
  const [best] = before.ordered;
  if (best === undefined) return undefined;
  const scored = experts.filter((expert) => cells.get(cellKey(best, expert))?.state === "scored");
  const gone = scored
    .slice(panel.minimumValid - 1)
    .map((expert) => [cellKey(best, expert), { state: "abstained" }] as const);
  const after = rank(new Map([...cells, ...gone]));
  const own = after.candidates.find(({ id }) => id === best);
  const valid = scored.length - gone.length;
  return {
    candidate: best,
    valid,
    fate: fateOfShort(panel, valid),
    rank: own?.rank,
    isSelected: after.selected.includes(best),
    instead: after.selected.filter((id) => !before.selected.includes(id)),
  };
}

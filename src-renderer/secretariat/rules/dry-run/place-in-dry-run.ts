import type { CandidateId } from "#shared/ids.ts";
import type { CategoryOutcome } from "#shared/scoring/category-outcome.ts";

/** Where a candidate of a dry run stands. */
type DryRunPlace = "in" | "tie" | "reserve" | "out" | "below" | "unranked";

/** In, tied for a seat, on the reserve, out, below the minimum score, or without enough valid scores. */
export function placeInDryRun(outcome: CategoryOutcome, id: CandidateId): DryRunPlace {
  if (outcome.tieGroup.includes(id)) return "tie";
  if (outcome.selected.includes(id)) return "in";
  if (outcome.reserve.includes(id)) return "reserve";
  const candidate = outcome.candidates.find((one) => one.id === id);
  if (candidate?.status === "below-minimum") return "below";
  return candidate?.rank === undefined ? "unranked" : "out";
}

import type { OtherForm } from "#shared/corrections/objective-item.ts";
import type { CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/** What the other experts of the panel gave this candidate, as it counts now, by expert. */
export const otherForms = (
  { experts, cells }: Pick<RankingInput, "experts" | "cells">,
  category: CategoryId,
  candidate: CandidateId,
  expert: ExpertId,
): OtherForm[] =>
  experts
    .filter(({ id, categories }) => id !== expert && categories.includes(category))
    .flatMap(({ id }) => {
      const cell = cells(candidate, id);
      return cell.state === "scored" ? [{ expert: id, scores: Object.fromEntries(cell.tenthsByCriterion) }] : [];
    });

import type { CandidateId } from "#shared/ids.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { FailedSave } from "#renderer/expert/review/save-queue.ts";

/** A field that could not be saved, in the terms of the desk. */
export interface UnsavedPlace {
  readonly key: string;
  readonly candidate: CandidateId;
  readonly name: string;
  readonly field: "score" | "comment" | "flag" | "said";
  /** The criterion that was scored or spoken of. */
  readonly criterion: Criterion | undefined;
}

/** Where the fields stand that could not be saved; the key of the queue is `candidate/field` or `candidate/said/criterion`. */
export function unsavedPlaces(failed: readonly FailedSave[], overview: DeskOverview): readonly UnsavedPlace[] {
  return failed.flatMap(({ key }) => {
    const [id, field = "", more] = key.split("/");
    const candidate = overview.candidates.find((one) => one.id === id);
    if (candidate === undefined) return [];
    const criteria = overview.categories.find((one) => one.id === candidate.category)?.rubric.criteria ?? [];
    const kind = field === "comment" || field === "flag" || field === "said" ? field : "score";
    const criterion = criteria.find((one) => one.id === (more ?? field));
    return [{ key, candidate: candidate.id, name: candidate.name, field: kind, criterion }];
  });
}

import type { BundleId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Computer } from "#tests/drills/computer.ts";

/** The first criterion of the first candidate of whoever is unlocked. */
export interface FirstScore {
  readonly key: Omit<Input<"review/save-score">, "tenths">;
  readonly criterion: Criterion;
}

/** Finds it. Errors: throws when there is nothing to score. */
export async function firstScore(computer: Pick<Computer, "must">, bundle: BundleId): Promise<FirstScore> {
  const { candidates, categories } = await computer.must("review/overview", { bundle });
  const [first] = candidates;
  const criterion = categories.find(({ id }) => id === first?.category)?.rubric.criteria[0];
  if (first === undefined || criterion === undefined) throw new Error("nothing to score");
  return { key: { bundle, candidate: first.id, criterion: criterion.id }, criterion };
}

/** What stands there; `undefined` without a score. */
export async function scoreThere(computer: Pick<Computer, "must">, { key }: FirstScore): Promise<number | undefined> {
  const { bundle, candidate, criterion } = key;
  return (await computer.must("review/candidate", { bundle, candidate })).scores[criterion];
}

import type { RoundId } from "#shared/ids.ts";
import type { Databases } from "#main/db/databases.ts";
import type { PlannedMerge } from "#main/secretariat/merge/plan-merge.ts";

/** Plans that were shown and not yet committed, of each world. They hold opened files, so they live in memory only. */
const plansOf = new WeakMap<Databases, Map<string, PlannedMerge>>();

/** One screen shows one plan; a few more are kept for a second window or a repeated look. */
const keptPlans = 4;

const keyOf = (round: RoundId, plan: string): string => `${round} ${plan}`;

/** Keeps a plan until it is taken; the oldest gives way. */
export function holdPlan(databases: Databases, round: RoundId, planned: PlannedMerge): void {
  const plans = plansOf.get(databases) ?? new Map<string, PlannedMerge>();
  plansOf.set(databases, plans);
  plans.delete(keyOf(round, planned.plan));
  plans.set(keyOf(round, planned.plan), planned);
  for (const oldest of [...plans.keys()].slice(0, -keptPlans)) plans.delete(oldest);
}

/** The plan with this id, or `undefined` when none is held. */
export const heldPlan = (databases: Databases, round: RoundId, plan: string): PlannedMerge | undefined =>
  plansOf.get(databases)?.get(keyOf(round, plan));

/** Hashes of all files that plans of the round wait to take in. */
export const filesOfHeldPlans = (databases: Databases, round: RoundId): ReadonlySet<string> =>
  new Set(
    [...(plansOf.get(databases) ?? [])]
      .filter(([key]) => key.startsWith(`${round} `))
      .flatMap(([, { accepted }]) => accepted.map(({ fileSha256 }) => fileSha256)),
  );

/** Forgets a plan that was committed. */
export const dropPlan = (databases: Databases, round: RoundId, plan: string): void =>
  void plansOf.get(databases)?.delete(keyOf(round, plan));

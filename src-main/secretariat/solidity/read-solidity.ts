import { BundleId } from "#shared/ids.ts";
import type { Solidity } from "#shared/ipc/solidity-calls.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { diagnosisInputOf } from "#main/secretariat/solidity/diagnosis-input-of.ts";
import { readOrders } from "#main/secretariat/solidity/read-orders.ts";
import type { CallContext } from "#main/world.ts";

/** Diagnoses every category in the crew, so that the core goes on answering. Reads only; the result is not touched. */
export async function readSolidity(frozen: FrozenSelection, context: CallContext): Promise<Solidity> {
  const { input, freeze, opened } = frozen;
  const newest = input.bundles.at(-1)?.bundle;
  const orders = readOrders(opened.database, input.scores, newest === undefined ? undefined : BundleId.parse(newest));
  const names = new Map(input.experts.map(({ id, name }) => [id, name]));
  const named = new Map(input.candidates.map((candidate) => [candidate.id, candidate]));
  const jobs = input.round.rules.categories.map((category) => ({
    category,
    job: diagnosisInputOf(input, category, freeze.stateHash, orders),
  }));
  const total = jobs.reduce((sum, { job }) => sum + job.draws, 0);
  let done = 0;
  const report = (): void => context.progress({ phase: "diagnose", done, total, unit: "panels", label: "" });
  report();
  const onDrawn = (panels: number): void => {
    done += panels;
    report();
  };
  const categories = await Promise.all(
    jobs.map(async ({ category, job }) => {
      const diagnosis = await context.crew.run({ kind: "diagnose", input: job }, onDrawn, context.signal);
      return {
        id: category.id,
        title: category.title,
        experts: job.experts.map(({ id }) => ({ id, name: names.get(id) ?? "" })),
        candidates: job.candidates.map(({ id }) => {
          const { name = "", unit = "" } = named.get(id) ?? {};
          return { id, name, unit };
        }),
        criteria: category.rubric.criteria.map(({ id, name }) => ({ id, name })),
        diagnosis,
      };
    }),
  );
  return { stateHash: freeze.stateHash, categories };
}

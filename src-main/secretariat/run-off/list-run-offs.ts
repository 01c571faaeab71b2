import { controlCode } from "#shared/control-code.ts";
import type { RunOffView } from "#shared/ipc/run-off-calls.ts";
import {
  countedBallots,
  countOf,
  missingVoters,
  readRunOffs,
  type StoredRunOff,
} from "#main/secretariat/run-off/read-run-offs.ts";
import { isAboutTie } from "#main/secretariat/run-off/run-off-chain.ts";
import { outcomeByFigures } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** Every run-off with who has voted; what the ballots say only once it is closed or everybody has voted. */
export function listRunOffs({ opened, input }: FrozenSelection): RunOffView[] {
  const named = new Map(input.candidates.map((one) => [one.id, one]));
  const nameOfExpert = new Map(input.experts.map(({ id, name }) => [id, name]));
  return readRunOffs(opened.database).map((runOff) => {
    const { request, ballots } = runOff;
    const category = input.round.rules.categories.find(({ id }) => id === runOff.category);
    const counted = new Map(countedBallots(ballots).map(({ expert, revision }) => [expert, revision]));
    const mayBeSeen = runOff.closedAtMs !== null || missingVoters(runOff).length === 0;
    return {
      number: runOff.number,
      category: runOff.category,
      code: controlCode(runOff.sha256),
      places: request.places,
      candidates: request.candidates.map((id) => ({
        id,
        name: named.get(id)?.name ?? id,
        unit: named.get(id)?.unit ?? "",
      })),
      voters: request.voters.map((id) => ({
        id,
        name: nameOfExpert.get(id) ?? "",
        revision: counted.get(id) ?? null,
      })),
      madeAtMs: runOff.madeAtMs,
      madeBy: runOff.madeBy,
      closed: closedOf(runOff),
      count: mayBeSeen ? countOf(runOff) : null,
      outdated: category === undefined || !isAboutTie(request, outcomeByFigures(input, category)),
    };
  });
}

const closedOf = ({ closedAtMs, closedBy, witness, reason }: StoredRunOff): RunOffView["closed"] =>
  closedAtMs === null ? null : { atMs: closedAtMs, by: closedBy ?? "", witness: witness ?? "", reason: reason ?? "" };

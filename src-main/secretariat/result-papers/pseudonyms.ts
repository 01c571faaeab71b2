import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** Numbers that stand for people in what is published. */
export interface Pseudonyms {
  readonly expert: (id: ExpertId) => string;
  readonly candidate: (id: CandidateId) => string;
}

/**
 * The numbers of a frozen round: always the same for the same scores, in an order that says nothing of roster, names
 * or ranks.
 */
export function pseudonymsOf({ input, freeze }: FrozenSelection): Pseudonyms {
  const shuffled = <Id extends string>(ids: readonly Id[]): Id[] =>
    ids
      .map((id) => ({ id, key: sha256Hex(`${freeze.stateHash} ${id}`) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ id }) => id);
  const experts = shuffled(input.experts.map(({ id }) => id));
  const codes = new Map<CandidateId, string>();
  for (const { id, number } of input.round.rules.categories)
    shuffled(input.candidates.filter(({ category }) => category === id).map((one) => one.id)).forEach((one, at) =>
      codes.set(one, `${String(number)}-${String(at + 1).padStart(3, "0")}`),
    );
  const labels = new Map(experts.map((id, at) => [id, `专家${String(at + 1).padStart(2, "0")}`]));
  return { expert: (id) => labels.get(id) ?? "", candidate: (id) => codes.get(id) ?? "" };
}

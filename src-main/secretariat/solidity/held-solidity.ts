import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { Solidity } from "#shared/ipc/solidity-calls.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { Databases } from "#main/db/databases.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What was computed for each world: it takes seconds, and several screens ask for it. In memory only. */
const heldOf = new WeakMap<Databases, Map<string, Promise<Solidity>>>();
const keptAnswers = 2;

/** The answer for exactly these frozen scores, computed at most once at a time; a failed one is forgotten. */
export function heldSolidity(
  databases: Databases,
  frozen: FrozenSelection,
  compute: () => Promise<Solidity>,
): Promise<Solidity> {
  const held = heldOf.get(databases) ?? new Map<string, Promise<Solidity>>();
  heldOf.set(databases, held);
  const key = keyOf(frozen);
  const known = held.get(key);
  if (known !== undefined) return known;
  const answer = compute();
  held.set(key, answer);
  void answer.catch(() => held.delete(key));
  for (const oldest of [...held.keys()].slice(0, -keptAnswers)) held.delete(oldest);
  return answer;
}

/** Everything that the diagnosis is made from: two rounds with one key have one answer. */
const keyOf = ({ input, freeze }: FrozenSelection): string => {
  const { round, scores, experts, bundles, changes } = input;
  const candidates = input.candidates.map(({ id, category, name, unit, place }) => ({
    id,
    category,
    name,
    unit,
    place,
  }));
  return sha256Hex(
    canonicalJson([
      ...[round.id, round.ruleHash, freeze.stateHash, scores.files, experts, candidates, bundles],
      changes.corrections,
    ]),
  );
};

import type { ChangeKind } from "#shared/intake/delivery-change.ts";
import type { Say } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";

/** Kinds of changes in the order in which they are shown. */
export const changeKinds: readonly ChangeKind[] = [
  "candidate-new",
  "candidate-gone",
  "candidate-back",
  "file-new",
  "file-changed",
  "file-moved",
  "file-gone",
  "cell-changed",
];

/** How many changes of each kind there were, in words; empty when there were none. */
export const changeCounts = (changes: Partial<Readonly<Record<ChangeKind, number>>>, t: Say): readonly string[] =>
  changeKinds.flatMap((kind) => {
    const count = changes[kind] ?? 0;
    return count === 0 ? [] : [`${t(`redelivery.kinds.${kind}`)} ${formatCount(count)}`];
  });

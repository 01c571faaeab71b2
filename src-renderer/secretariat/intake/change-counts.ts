import type { ChangeKind } from "#shared/intake/delivery-change.ts";
import type { Say } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";

const kinds = [
  "candidate-new",
  "candidate-gone",
  "candidate-back",
  "file-new",
  "file-changed",
  "file-moved",
  "file-gone",
  "cell-changed",
] as const satisfies readonly ChangeKind[];

/** Kinds of changes in the order in which they are shown. */
export const changeKinds: readonly ChangeKind[] = kinds;

/** How many changes of each kind there were, in words; empty when there were none. */
export const countsText = (changes: Partial<Readonly<Record<ChangeKind, number>>>, t: Say): string =>
  kinds
    .flatMap((kind) => {
      const count = changes[kind] ?? 0;
      return count === 0 ? [] : [`${t(`redelivery.kinds.${kind}`)} ${formatCount(count)}`];
    })
    .join(" · ");

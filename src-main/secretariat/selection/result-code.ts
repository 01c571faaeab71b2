import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { createSha256 } from "#main/crypto/crypto.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import { cellsText } from "#main/secretariat/selection/cells-text.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";
import { atOnce, type Steps } from "#main/steps.ts";

/** Sixteen hex digits in groups of four over round, rules, outcome and every cell that counts: one half point changes it. */
export const resultCodeOf = (input: RankingInput, tables: readonly CategoryTable[]): string =>
  atOnce(resultCodeSteps(input, tables));

const codes = new WeakMap<readonly CategoryTable[], string>();

/** The same piece by piece, once for the same tables. Source: docs/formats.md §7. */
export function* resultCodeSteps({ round, counted }: RankingInput, tables: readonly CategoryTable[]): Steps<string> {
  const known = codes.get(tables);
  if (known !== undefined) return known;
  const hash = createSha256();
  const before = canonicalJson([round.id, round.ruleHash, tables.map(({ result }) => result)]);
  // The cells are one more item of this list.
  hash.update(`${before.slice(0, -2)},`);
  for (const piece of cellsText(counted.forms)) {
    hash.update(piece);
    yield;
  }
  hash.update("]\n");
  const digits = hash.hex().slice(0, 16).toUpperCase();
  const code = (digits.match(/.{4}/g) ?? []).join("-");
  codes.set(tables, code);
  return code;
}

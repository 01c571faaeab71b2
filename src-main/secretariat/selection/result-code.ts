import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import { cellsOf } from "#main/secretariat/selection/read-merged-scores.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/** Sixteen hex digits in groups of four over round, rules, outcome and every cell that counts: one half point changes it. */
export function resultCodeOf({ round, counted }: RankingInput, tables: readonly CategoryTable[]): string {
  const whole = [round.id, round.ruleHash, tables.map(({ result }) => result), cellsOf(counted)];
  const digits = sha256Hex(canonicalJson(whole)).slice(0, 16).toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join("-");
}

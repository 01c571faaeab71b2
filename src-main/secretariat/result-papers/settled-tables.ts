import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import { categoryTables, isOpenTie, type CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";

/** Every category and the code of the result; refused while people still have to decide on a tie. */
export function settledTables({
  input,
}: Pick<FrozenSelection, "input">): Result<
  { readonly tables: readonly CategoryTable[]; readonly resultCode: string },
  Problem
> {
  const tables = categoryTables(input);
  const open = tables.find(isOpenTie);
  if (open === undefined) return ok({ tables, resultCode: resultCodeOf(input, tables) });
  const facts = { ...categoryNamed(open.category), openSeats: open.result.openSeats };
  return err({ kind: "result/tie-open", facts });
}

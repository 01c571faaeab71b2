import type { CutLine } from "#shared/ipc/merge-calls.ts";
import { missingPolicyOf } from "#shared/scoring/missing-policy.ts";
import { categoryTables, isOpenTie } from "#main/secretariat/selection/category-table.ts";
import { latestChange } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";

/** What the deciding screen shows. There is no result code while people still have to decide. */
export function cutLine({ input, freeze }: FrozenSelection): CutLine {
  const tables = categoryTables(input);
  return {
    frozenAtMs: freeze.frozenAtMs,
    stateHash: freeze.stateHash,
    ruleHash: input.round.ruleHash,
    resultCode: tables.some(isOpenTie) ? null : resultCodeOf(input, tables),
    formerCode: latestChange(input.changes)?.formerCode ?? null,
    missing: { policy: missingPolicyOf(input.round.rules.panel), needed: input.round.rules.panel.minimumValid },
    categories: tables.map(({ result, drawn, experts, totals }) => ({
      ...result,
      drawn,
      experts: experts.map(({ id, name }) => ({ id, name })),
      totals,
    })),
  };
}

import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storeRules } from "#main/secretariat/rules/save-rules.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import type { World } from "#main/world.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";

/** Whether frozen rules may still be opened as a new version: once a bundle is built, scores are bound to them. */
export const mayReopen = ({ database, row }: OpenRound): boolean =>
  row.rulesFrozenAtMs !== null && countRows(database, bundle) === 0;

/**
 * Opens frozen rules as the next version. The reason becomes a part of the rule file, so that it is printed with every
 * result.
 *
 * Errors: `rules/not-frozen`, `rules/bundle-built`, `rules/same-person`.
 */
export function reopenRules(
  world: World,
  { round, reason, by, witness }: Input<"rules/reopen">,
): Result<Output<"rules/reopen">, Problem> {
  const opened = openRound(world, round);
  if (!opened.ok) return opened;
  const { database, row, rules } = opened.value;
  if (row.rulesFrozenAtMs === null) return err({ kind: "rules/not-frozen" });
  if (!mayReopen(opened.value)) return err({ kind: "rules/bundle-built" });
  if (isSamePerson(by, witness)) return err({ kind: "rules/same-person" });
  const version = rules.version + 1;
  const amendments = [...(rules.amendments ?? []), { version, reason }];
  const { ruleHash } = storeRules(world, database, { ...rules, version, amendments }, { by, kind: "rules/reopened" });
  return ok({ version, ruleHash });
}

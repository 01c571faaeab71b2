import { desc, eq } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { panelFindings } from "#shared/roster/panel-findings.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";
import { rosterChange } from "#shared/schema/secretariat-roster.ts";
import { expert } from "#shared/schema/secretariat.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import type { CallContext } from "#main/world.ts";

/** The panels, their sizes against the rules, and every change so far. */
export function listRoster(input: Input<"roster/list">, context: CallContext): Answer<"roster/list"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database, rules } = round.value;
  const experts = seatedExperts(database);
  const changes = database.select().from(rosterChange).orderBy(desc(rosterChange.id)).all();
  return ok({
    experts,
    left: database
      .select({ id: expert.id, name: expert.name, unit: expert.unit })
      .from(expert)
      .where(eq(expert.categories, []))
      .orderBy(expert.id)
      .all(),
    findings: experts.length === 0 ? [] : panelFindings(rules, experts, ""),
    changes: changes.map(({ id: _, ...change }) => change),
    needsReason: countRows(database, bundle) > 0,
  });
}

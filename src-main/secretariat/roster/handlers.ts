import { asc } from "drizzle-orm";
import type { Handlers } from "#main/handler.ts";
import { importRoster } from "#main/secretariat/roster/import-roster.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { ok } from "#shared/result.ts";
import { expert } from "#shared/schema/secretariat.ts";

/** The roster of experts. */
export const rosterHandlers: Handlers<"roster/import" | "roster/list"> = {
  "roster/import": importRoster,
  "roster/list": (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    const experts = round.value.database.select().from(expert).orderBy(asc(expert.id)).all();
    return ok({ experts: experts.map((each) => ({ ...each, categories: [...each.categories] })) });
  },
};

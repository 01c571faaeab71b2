import { desc } from "drizzle-orm";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import { readCorrections } from "#main/secretariat/screening-papers/read-corrections.ts";
import { unitChoice } from "#shared/schema/secretariat-desk.ts";
import type { OverQuota, RecordedChoice } from "#shared/screening/unit-choice.ts";

/** Every quota that is exceeded now, with the nominations that stand within it. */
export function overQuota(round: OpenRound): readonly OverQuota[] {
  const { database } = round;
  const { nominations } = storedNominations(database);
  const decisions = latestDecisions(database);
  const standing = nominations.filter(({ id }) => decisions.get(id)?.outcome !== "rejected");
  const asked = new Map(readCorrections(round).map(({ unit, lastAskedAtMs }) => [unit, lastAskedAtMs]));
  return storedFindings(round).flatMap(({ code, unit, category, details }): OverQuota[] => {
    if (unit === null || (code !== "quota-category-exceeded" && code !== "quota-total-exceeded")) return [];
    const own = standing.filter((each) => each.unit === unit && (category === null || each.category === category));
    const { unit: unitName = "", number = 0, limit = 0, excess = 0 } = details;
    const counts = { limit: Number(limit), number: Number(number), excess: Number(excess) };
    return [
      {
        ...{ unit, category, unitName: String(unitName), ...counts },
        nominations: own.map((each) => ({
          candidate: each.id,
          number: each.number,
          name: each.name,
          category: each.category,
        })),
        lastAskedAtMs: asked.get(unit) ?? null,
      },
    ];
  });
}

/** What units answered, the newest first. */
export function recordedChoices({ database }: Pick<OpenRound, "database">): readonly RecordedChoice[] {
  const inForce = new Set([...latestDecisions(database).values()].map(({ id }) => id));
  const rows = database.select().from(unitChoice).orderBy(desc(unitChoice.id)).all();
  return rows.map(({ kept, withdrawn, ...row }) => ({
    ...row,
    kept: kept.length,
    withdrawn: withdrawn.map(({ candidate, name, decision }) => ({ candidate, name, stands: inForce.has(decision) })),
  }));
}

import { chosenOut } from "#main/secretariat/quota/chosen-out.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { countScreening, type ScreeningStatistics } from "#shared/screening-counts/count-screening.ts";

/** The preliminary check as it stands, counted. */
export function readStatistics(round: OpenRound): ScreeningStatistics {
  const { database, rules } = round;
  const { candidate, kind, sizeBytes } = tables.material;
  return countScreening({
    rules,
    ...storedNominations(database),
    outcomes: new Map([...latestDecisions(database)].map(([id, { outcome }]) => [id, outcome])),
    chosenOut: chosenOut(database),
    findings: storedFindings(round),
    materials: database.select({ candidate, kind, sizeBytes }).from(tables.material).all(),
  });
}

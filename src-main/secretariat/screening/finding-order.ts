import { asc, sql, type SQL } from "drizzle-orm";
import { roundRules } from "#shared/eligibility/screen-round.ts";
import * as tables from "#shared/schema/secretariat.ts";

const { finding, candidate } = tables;

/** 0 for what a candidate's own rules said; then the rules across nominations in their order. */
const ruleRank = sql.join(
  [
    sql`CASE ${finding.code}`,
    ...roundRules.flatMap(({ codes }, at) => codes.map((code) => sql`WHEN ${code} THEN ${at + 1}`)),
    sql`ELSE 0 END`,
  ],
  sql` `,
);

/** That of the candidate, or of the unit's first one. */
const placeInRound = sql`CASE WHEN ${finding.stage} = 'screening' THEN coalesce(${candidate.position},
  (SELECT min(own.position) FROM candidate AS own WHERE own.unit = ${finding.unit})) END`;

/**
 * The order in which findings are read, for queries of `finding` joined with `candidate`.
 *
 * Those of the intake come as they were made, then those of the preliminary check rule by rule in the order of the
 * nominations: the same whether everything was checked at once or one decision after another.
 */
export const findingOrder: readonly SQL[] = [asc(finding.stage), ruleRank, placeInRound, asc(finding.id)];

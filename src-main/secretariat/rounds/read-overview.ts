import { desc } from "drizzle-orm";
import { standingRows } from "#main/secretariat/bundles/open-standing.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { organiserKeyFacts, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { filesInForce } from "#main/secretariat/merge/files-in-force.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { cutLine } from "#main/secretariat/selection/cut-line.ts";
import type { World } from "#main/world.ts";
import type { Outcome as Decision } from "#shared/domain/candidate.ts";
import type { RoundId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Where a round stands, counted from the rows that are there. */
export function readOverview(world: Pick<World, "databases">, { database, row, rules }: OpenRound): RoundOverview {
  const candidates = database
    .select({ id: tables.candidate.id, category: tables.candidate.category })
    .from(tables.candidate)
    .all();
  const decisions = latestDecisions(database);
  const experts = seatedExperts(database);
  const key = readOrganiserKey(database);
  const frozen = database.select().from(review.freeze).get();
  const result = database.select().from(review.result).orderBy(desc(review.result.id)).get();
  return {
    round: row.id,
    title: { zh: row.titleZh, en: row.titleEn },
    practice: row.practice,
    createdAtMs: row.createdAtMs,
    ruleHash: row.ruleHash,
    rulesFrozenAtMs: row.rulesFrozenAtMs,
    intakeAtMs: row.intakeAtMs,
    deliveryFolder: row.deliveryFolder,
    categories: rules.categories.map((category) => {
      const own = candidates.filter((each) => each.category === category.id);
      const decided = (outcome: Decision | undefined): number =>
        own.filter(({ id }) => decisions.get(id)?.outcome === outcome).length;
      return {
        id: category.id,
        title: category.title,
        seats: category.seats,
        nominated: own.length,
        admitted: decided("admitted"),
        correction: decided("correction"),
        rejected: decided("rejected"),
        undecided: decided(undefined),
        experts: experts.filter(({ categories }) => categories.includes(category.id)).length,
      };
    }),
    experts: experts.length,
    marked: standingRows(database).filter(({ exception }) => exception === null).length,
    organiserKey: key === undefined ? null : organiserKeyFacts(key),
    bundles: countRows(database, review.bundle),
    scoreFiles: filesInForce(database).inForce.size,
    frozenAtMs: frozen?.frozenAtMs ?? null,
    openTies: frozen === undefined ? 0 : countOpenTies(world, row.id),
    resultCode: result?.resultCode ?? null,
  };
}

/** Ties at a cut line that no recorded vote has settled yet. */
function countOpenTies(world: Pick<World, "databases">, round: RoundId): number {
  const frozen = frozenSelection(world, round);
  if (!frozen.ok) return 0;
  return cutLine(frozen.value).categories.filter(({ tieGroup, vote }) => tieGroup.length > 0 && vote === undefined)
    .length;
}

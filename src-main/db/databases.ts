import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { RoundId } from "#shared/ids.ts";
import * as ballotTables from "#shared/schema/expert-ballots.ts";
import * as expertTables from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import * as deskTables from "#shared/schema/secretariat-desk.ts";
import * as decisionTables from "#shared/schema/secretariat-decisions.ts";
import * as intakeTables from "#shared/schema/secretariat-intake.ts";
import * as mergedTables from "#shared/schema/secretariat-merged.ts";
import * as reviewTables from "#shared/schema/secretariat-review.ts";
import * as paperTables from "#shared/schema/secretariat-paper.ts";
import * as photoTables from "#shared/schema/secretariat-photos.ts";
import * as publicVoteTables from "#shared/schema/secretariat-public-votes.ts";
import * as rosterTables from "#shared/schema/secretariat-roster.ts";
import * as runOffTables from "#shared/schema/secretariat-run-off.ts";
import * as readingTables from "#shared/schema/secretariat-tables.ts";
import * as roundTables from "#shared/schema/secretariat.ts";
import { openDatabase, type Drizzled, type OpenDatabase } from "#main/db/open.ts";

const secretariatSchema = {
  ...roundTables,
  ...deskTables,
  ...intakeTables,
  ...mergedTables,
  ...paperTables,
  ...photoTables,
  ...readingTables,
  ...reviewTables,
  ...rosterTables,
  ...decisionTables,
  ...publicVoteTables,
  ...runOffTables,
  journal,
};
const expertSchema = { ...expertTables, ...ballotTables, journal };

export type SecretariatDatabase = Drizzled<typeof secretariatSchema>;
export type ExpertDatabase = Drizzled<typeof expertSchema>;
/** A transaction of the secretariat's database, or the database itself. */
export type SecretariatTransaction = Parameters<Parameters<SecretariatDatabase["transaction"]>[0]>[0];
export type ExpertTransaction = Parameters<Parameters<ExpertDatabase["transaction"]>[0]>[0];

/** The open databases: one per round at the secretariat, one for the expert's desk. */
export interface Databases {
  /** Rounds that have a database, in no order. */
  rounds(): readonly RoundId[];
  /** The round's database, or `undefined` when there is no such round. */
  round(round: RoundId): SecretariatDatabase | undefined;
  /** Makes the folder and the database of a new round. */
  createRound(round: RoundId): SecretariatDatabase;
  roundFolder(round: RoundId): string;
  expert(): ExpertDatabase;
  /** A new expert's database in memory, for a trial; whoever opened it closes it. */
  openTrial(): OpenDatabase<typeof expertSchema>;
  /** Folder of the expert's desk: `expert.db`, `bundles/`. */
  readonly expertFolder: string;
  closeAll(): void;
}

/** Opens databases below `dataFolder` when they are first asked for. */
export function createDatabases(dataFolder: string, migrationsFolder: string): Databases {
  const roundsFolder = join(dataFolder, "secretariat", "rounds");
  const expertFolder = join(dataFolder, "expert");
  const openRounds = new Map<RoundId, OpenDatabase<typeof secretariatSchema>>();
  let openExpert: OpenDatabase<typeof expertSchema> | undefined;
  const roundFolder = (round: RoundId): string => join(roundsFolder, round);
  const roundFile = (round: RoundId): string => join(roundFolder(round), "secretariat.db");

  function open(round: RoundId): SecretariatDatabase {
    const known = openRounds.get(round);
    if (known !== undefined) return known.db;
    const opened = openDatabase(roundFile(round), join(migrationsFolder, "secretariat"), secretariatSchema);
    openRounds.set(round, opened);
    return opened.db;
  }

  return {
    expertFolder,
    roundFolder,
    rounds() {
      if (!existsSync(roundsFolder)) return [];
      return readdirSync(roundsFolder).flatMap((name) => {
        const round = RoundId.safeParse(name);
        return round.success && existsSync(roundFile(round.data)) ? [round.data] : [];
      });
    },
    round: (round) => (existsSync(roundFile(round)) ? open(round) : undefined),
    createRound: open,
    expert() {
      openExpert ??= openDatabase(join(expertFolder, "expert.db"), join(migrationsFolder, "expert"), expertSchema);
      return openExpert.db;
    },
    openTrial: () => openDatabase(":memory:", join(migrationsFolder, "expert"), expertSchema),
    closeAll() {
      for (const opened of openRounds.values()) opened.close();
      openRounds.clear();
      openExpert?.close();
      openExpert = undefined;
    },
  };
}

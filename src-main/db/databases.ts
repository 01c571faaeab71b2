import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { RoundId } from "#shared/ids.ts";
import * as ballotTables from "#shared/schema/expert-ballots.ts";
import * as expertTables from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import * as checkedTables from "#shared/schema/secretariat-checked.ts";
import * as deskTables from "#shared/schema/secretariat-desk.ts";
import * as decisionTables from "#shared/schema/secretariat-decisions.ts";
import * as intakeTables from "#shared/schema/secretariat-intake.ts";
import * as mergedTables from "#shared/schema/secretariat-merged.ts";
import * as reviewTables from "#shared/schema/secretariat-review.ts";
import * as paperTables from "#shared/schema/secretariat-paper.ts";
import * as photoTables from "#shared/schema/secretariat-photos.ts";
import * as printingTables from "#shared/schema/secretariat-printings.ts";
import * as publicVoteTables from "#shared/schema/secretariat-public-votes.ts";
import * as rosterTables from "#shared/schema/secretariat-roster.ts";
import * as runOffTables from "#shared/schema/secretariat-run-off.ts";
import * as readingTables from "#shared/schema/secretariat-tables.ts";
import * as verifiedTables from "#shared/schema/secretariat-verified.ts";
import * as roundTables from "#shared/schema/secretariat.ts";
import type { JournalEntry } from "#main/db/journal.ts";
import { checkPages, isDamage } from "#main/db/damaged-database.ts";
import { openGuarded, type GuardedDatabase } from "#main/db/guarded-database.ts";
import type { Drizzled } from "#main/db/drizzled.ts";
import { openDatabase, type OpenDatabase } from "#main/db/open.ts";
import { restoreDatabase } from "#main/db/restore/restore-database.ts";

const secretariatSchema = {
  ...roundTables,
  ...checkedTables,
  ...deskTables,
  ...intakeTables,
  ...mergedTables,
  ...paperTables,
  ...photoTables,
  ...readingTables,
  ...reviewTables,
  ...rosterTables,
  ...decisionTables,
  ...printingTables,
  ...publicVoteTables,
  ...runOffTables,
  ...verifiedTables,
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
  /** To be called between calls: keeps logs short and mirrors near. */
  tend(): void;
  /** The latest time in the journals of the open databases: a clock behind it was set back. */
  latestEntryMs(): number;
  /** Destroys every copy of the expert's database and makes a mirror of what is in it now. */
  forgetExpertCopies(): void;
  /** The databases that cannot be read whole, by their round; the expert's has none. Reads every page. */
  damaged(): readonly { readonly round: RoundId | null; readonly path: string }[];
  /**
   * Puts the copy of this name in the place of a damaged database, `entry` added to its journal; answers where that was
   * kept, `undefined` when the copy is not sound.
   */
  restore(round: RoundId | null, copy: string, nowMs: number, entry?: JournalEntry): string | undefined;
  closeAll(): void;
}

/** Opens databases below `dataFolder` when they are first asked for. */
export function createDatabases(dataFolder: string, migrationsFolder: string, now: () => number = Date.now): Databases {
  const roundsFolder = join(dataFolder, "secretariat", "rounds");
  const expertFolder = join(dataFolder, "expert");
  const expertFile = join(expertFolder, "expert.db");
  const openRounds = new Map<RoundId, GuardedDatabase<typeof secretariatSchema>>();
  let openExpert: GuardedDatabase<typeof expertSchema> | undefined;
  const roundFolder = (round: RoundId): string => join(roundsFolder, round);
  const roundFile = (round: RoundId): string => join(roundFolder(round), "secretariat.db");

  function openRound(round: RoundId): GuardedDatabase<typeof secretariatSchema> {
    const known = openRounds.get(round);
    if (known !== undefined) return known;
    const opened = openGuarded(roundFile(round), join(migrationsFolder, "secretariat"), secretariatSchema, now);
    openRounds.set(round, opened);
    return opened;
  }

  function openDesk(): GuardedDatabase<typeof expertSchema> {
    openExpert ??= openGuarded(expertFile, join(migrationsFolder, "expert"), expertSchema, now);
    return openExpert;
  }

  function rounds(): readonly RoundId[] {
    if (!existsSync(roundsFolder)) return [];
    return readdirSync(roundsFolder).flatMap((name) => {
      const round = RoundId.safeParse(name);
      return round.success && existsSync(roundFile(round.data)) ? [round.data] : [];
    });
  }

  const opened = (): readonly Pick<GuardedDatabase<never>, "tend" | "latestEntryMs">[] => [
    ...openRounds.values(),
    ...(openExpert === undefined ? [] : [openExpert]),
  ];

  function close(round: RoundId | null): void {
    if (round === null) openExpert?.close();
    else openRounds.get(round)?.close();
    if (round === null) openExpert = undefined;
    else openRounds.delete(round);
  }

  return {
    expertFolder,
    roundFolder,
    rounds,
    round: (round) => (existsSync(roundFile(round)) ? openRound(round).db : undefined),
    createRound: (round) => openRound(round).db,
    expert: () => openDesk().db,
    openTrial: () => openDatabase(":memory:", join(migrationsFolder, "expert"), expertSchema),
    tend() {
      for (const each of opened()) each.tend();
    },
    latestEntryMs: () => Math.max(0, ...opened().map((each) => each.latestEntryMs())),
    forgetExpertCopies: () => openDesk().forgetCopies(),
    damaged() {
      const experts = existsSync(expertFile) ? [null] : [];
      return [...rounds(), ...experts].flatMap((round) => {
        const path = round === null ? expertFile : roundFile(round);
        return isWhole(path) ? [] : [{ round, path }];
      });
    },
    restore: (round, copy, nowMs, entry) =>
      restoreDatabase(round === null ? expertFile : roundFile(round), copy, nowMs, () => close(round), entry),
    closeAll() {
      for (const round of openRounds.keys()) close(round);
      close(null);
    },
  };
}

/** Errors: throws what is no damage. */
function isWhole(path: string): boolean {
  try {
    checkPages(path);
    return true;
  } catch (fault) {
    if (isDamage(fault)) return false;
    throw fault;
  }
}

import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { brokenMergedForms } from "#main/db/merged-forms-invariants.ts";
import { paperInvariants } from "#main/db/paper-invariants.ts";

/** Something that always holds, or several things that are looked for together. */
export type Invariant =
  /** A statement that returns no row while the data are sound. */
  | { readonly name: string; readonly sql: string }
  /** Answers the names of those that do not hold. */
  | { readonly find: (database: Reader) => readonly string[] };

type Reader = Pick<BetterSQLite3Database<Record<string, unknown>>, "all">;

/**
 * A clock that was set back makes times lie; the order of the journal does not. So a row whose time speaks against it
 * is still sound when the entry of that very time stands on the right side of the freeze.
 */
const unlessJournal = (kinds: string, time: string, side: "before" | "after"): string =>
  `NOT EXISTS (SELECT 1 FROM journal WHERE kind IN (${kinds}) AND at_ms = ${time}
   AND sequence ${side === "before" ? "<" : ">"} (SELECT min(sequence) FROM journal WHERE kind = 'result/freeze'))`;

/** What always holds in `secretariat.db`. */
export const secretariatInvariants: readonly Invariant[] = [
  { find: brokenMergedForms },
  { name: "a database holds one round", sql: "SELECT count(*) FROM round HAVING count(*) > 1" },
  {
    name: "whoever is gone was gone in an intake on record",
    sql: "SELECT id FROM candidate WHERE gone_in_run IS NOT NULL AND gone_in_run NOT IN (SELECT id FROM intake_run)",
  },
  {
    name: "the first intake changes nothing",
    sql: `SELECT change.id FROM intake_change change JOIN intake_run run ON run.id = change.run
          WHERE run.previous_at_ms IS NULL`,
  },
  {
    name: "an expert has one file of each revision",
    sql: "SELECT expert, revision FROM score_file GROUP BY expert, revision HAVING count(*) > 1",
  },
  {
    name: "a merged file was made with a slip of its bundle",
    sql: "SELECT bundle, expert FROM score_file EXCEPT SELECT bundle, expert FROM slip",
  },
  { name: "scores are frozen at most once", sql: "SELECT count(*) FROM freeze HAVING count(*) > 1" },
  {
    name: "nothing was merged after the freeze",
    sql: `SELECT sha256 FROM score_file WHERE merged_at_ms > (SELECT min(frozen_at_ms) FROM freeze)
          AND ${unlessJournal("'merge/file'", "merged_at_ms", "before")}`,
  },
  { name: "two people froze the scores", sql: "SELECT id FROM freeze WHERE frozen_by = witness" },
  {
    name: "no vote without a freeze",
    sql: `SELECT id FROM vote WHERE recorded_at_ms < coalesce((SELECT min(frozen_at_ms) FROM freeze), 9e15)
          AND ${unlessJournal("'result/vote'", "recorded_at_ms", "after")}`,
  },
  {
    name: "no result without a freeze",
    sql: `SELECT id FROM result WHERE written_at_ms < coalesce((SELECT min(frozen_at_ms) FROM freeze), 9e15)
          AND ${unlessJournal("'result/write'", "written_at_ms", "after")}`,
  },
  {
    name: "nothing was taken out after the freeze",
    sql: `SELECT id FROM removed_score_file WHERE removed_at_ms > (SELECT min(frozen_at_ms) FROM freeze)
          AND ${unlessJournal("'merge/take-out'", "removed_at_ms", "before")}`,
  },
  { name: "two people took a score file out", sql: "SELECT id FROM removed_score_file WHERE removed_by = witness" },
  {
    name: "no correction and no decision without a freeze",
    sql: `SELECT id FROM result_change WHERE recorded_at_ms < coalesce((SELECT min(frozen_at_ms) FROM freeze), 9e15)
          AND ${unlessJournal("'result/correction', 'result/decision'", "recorded_at_ms", "after")}`,
  },
  {
    name: "two people made every correction and decision",
    sql: "SELECT id FROM result_change WHERE json_extract(record, '$.recordedBy') = json_extract(record, '$.witness')",
  },
  ...paperInvariants,
  {
    name: "corrections and decisions are counted from 1 without a gap",
    sql: "SELECT count(*) FROM result_change HAVING count(*) > 0 AND (min(id) <> 1 OR max(id) <> count(*))",
  },
  {
    name: "no run-off without a freeze",
    sql: "SELECT number FROM run_off WHERE made_at_ms < coalesce((SELECT min(frozen_at_ms) FROM freeze), 9e15)",
  },
  { name: "two people closed a run-off", sql: "SELECT number FROM run_off WHERE closed_by = witness" },
  {
    name: "a category has one open run-off",
    sql: "SELECT category FROM run_off WHERE closed_at_ms IS NULL GROUP BY category HAVING count(*) > 1",
  },
  {
    name: "an expert has one ballot of each revision in a run-off",
    sql: "SELECT run_off, expert FROM run_off_ballot GROUP BY run_off, expert, revision HAVING count(*) > 1",
  },
  {
    name: "no ballot came in after the count",
    sql: `SELECT ballot.sha256 FROM run_off_ballot ballot JOIN run_off ON run_off.number = ballot.run_off
          WHERE ballot.received_at_ms > run_off.closed_at_ms`,
  },
];

/** What always holds in `expert.db`. */
export const expertInvariants: readonly Invariant[] = [
  { name: "a score belongs to a seat", sql: "SELECT bundle, expert FROM score EXCEPT SELECT bundle, expert FROM seat" },
  { name: "a sheet belongs to a seat", sql: "SELECT bundle, expert FROM sheet EXCEPT SELECT bundle, expert FROM seat" },
  {
    name: "a sealed file belongs to a seat",
    sql: "SELECT bundle, expert FROM submission EXCEPT SELECT bundle, expert FROM seat",
  },
  { name: "a score is never below 0", sql: "SELECT * FROM score WHERE tenths < 0" },
  {
    name: "a sealed file is of the round of its bundle",
    sql: `SELECT submission.sha256 FROM submission JOIN imported_bundle bundle ON bundle.id = submission.bundle
          WHERE bundle.round <> submission.round`,
  },
  {
    name: "revisions are counted from 1 without a gap",
    sql: `SELECT round, expert FROM submission GROUP BY round, expert
          HAVING min(revision) <> 1 OR max(revision) <> count(*)`,
  },
  {
    name: "only the newest sealed file of a bundle may be closed",
    sql: `SELECT older.sha256 FROM submission older JOIN submission newer
          ON newer.bundle = older.bundle AND newer.expert = older.expert AND newer.revision > older.revision
          WHERE older.reopened_at_ms IS NULL`,
  },
  {
    name: "a sealed ballot belongs to a seat",
    sql: "SELECT bundle, expert FROM sealed_ballot EXCEPT SELECT bundle, expert FROM seat",
  },
  {
    name: "a newer bundle's file has the higher revision",
    sql: `SELECT newer.sha256 FROM submission older JOIN submission newer
          ON newer.round = older.round AND newer.expert = older.expert AND newer.revision > older.revision
          JOIN imported_bundle old_bundle ON old_bundle.id = older.bundle
          JOIN imported_bundle new_bundle ON new_bundle.id = newer.bundle
          WHERE new_bundle.version < old_bundle.version`,
  },
];

/** Names of the invariants that the data break; empty when all hold. */
export const brokenInvariants = (database: Reader, invariants: readonly Invariant[]): string[] =>
  invariants.flatMap((invariant) => {
    if ("find" in invariant) return invariant.find(database);
    return database.all(sql.raw(`SELECT 1 FROM (${invariant.sql}) LIMIT 1`)).length > 0 ? [invariant.name] : [];
  });

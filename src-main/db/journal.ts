import { desc, max } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { JournalHead } from "#shared/formats/evidence-journal.ts";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";

/** Hash before the first entry. */
export const journalStart = "0".repeat(64);

/** Something that happened and matters later. `facts` holds ids and numbers, no free text of people. */
export interface JournalEntry {
  readonly atMs: number;
  readonly actor: string;
  readonly kind: string;
  readonly facts: Json;
}

/** The journal has one shape in both databases. */
type AnyDatabase = Pick<BetterSQLite3Database<Record<string, unknown>>, "select" | "insert">;

/** Adds an entry inside the caller's transaction and answers the new head. */
export function appendJournal(transaction: AnyDatabase, entry: JournalEntry): string {
  const previousHash = journalHead(transaction);
  const facts = canonicalJson(entry.facts);
  const hash = entryHash(previousHash, entry.atMs, entry.actor, entry.kind, facts);
  transaction
    .insert(journal)
    .values({ atMs: entry.atMs, actor: entry.actor, kind: entry.kind, facts, previousHash, hash })
    .run();
  return hash;
}

/**
 * When something is recorded now: after everything in the journal, also where the clock was set back since.
 *
 * For what is later judged by its time, here or by whoever verifies an evidence pack.
 */
export function laterThanJournal(database: AnyDatabase, nowMs: number): number {
  const latest = database
    .select({ atMs: max(journal.atMs) })
    .from(journal)
    .get();
  return Math.max(nowMs, (latest?.atMs ?? 0) + 1);
}

/** Hash of the newest entry, `journalStart` when there is none. */
export const journalHead = (database: AnyDatabase): string => newestEntry(database).hash;

/** Number and hash of the newest entry; 0 and `journalStart` when there is none. */
export function newestEntry(database: AnyDatabase): JournalHead {
  const { sequence, hash } = journal;
  const [newest] = database.select({ sequence, hash }).from(journal).orderBy(desc(sequence)).limit(1).all();
  return newest ?? { sequence: 0, hash: journalStart };
}

/** Sequence numbers of entries whose hash does not follow from the one before; empty when the chain holds. */
export function brokenJournalEntries(database: AnyDatabase): number[] {
  const broken: number[] = [];
  let previousHash = journalStart;
  for (const row of database.select().from(journal).orderBy(journal.sequence).all()) {
    const expected = entryHash(previousHash, row.atMs, row.actor, row.kind, row.facts);
    if (row.previousHash !== previousHash || row.hash !== expected) broken.push(row.sequence);
    previousHash = row.hash;
  }
  return broken;
}

/** Hash of an entry; `facts` is the text as it was stored. Source: docs/formats.md §8.3. */
export const entryHash = (previousHash: string, atMs: number, actor: string, kind: string, facts: string): string =>
  sha256Hex(canonicalJson([previousHash, atMs, actor, kind, facts]));

import { asc } from "drizzle-orm";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { staysInOffice, type EvidenceJournalEntry, type JournalHead } from "#shared/formats/evidence-journal.ts";
import { journal } from "#shared/schema/journal.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { journalStart } from "#main/db/journal.ts";

/** The whole journal as a pack has it, a line an entry, and its newest entry. */
export interface JournalLines {
  readonly text: string;
  readonly head: JournalHead;
}

/** Reads it. Source: docs/formats.md §8.3. */
export function journalLines(database: SecretariatDatabase): JournalLines {
  const rows = database.select().from(journal).orderBy(asc(journal.sequence)).all();
  const { sequence = 0, hash = journalStart } = rows.at(-1) ?? {};
  return { text: rows.map((row) => canonicalJson(lineOf(row))).join(""), head: { sequence, hash } };
}

const lineOf = ({ sequence, atMs, actor, kind, facts, hash }: typeof journal.$inferSelect): EvidenceJournalEntry => ({
  ...{ sequence, atMs, actor, kind, hash },
  ...(staysInOffice(kind) ? {} : { facts }),
});

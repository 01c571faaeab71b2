import { eq } from "drizzle-orm";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import * as schema from "#shared/schema/journal.ts";
import { appendJournal, brokenJournalEntries, journalHead, journalStart } from "#main/db/journal.ts";
import { openDatabase } from "#main/db/open.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

function emptyJournal() {
  const migrations = join(import.meta.dirname, "../../../migrations/expert");
  const opened = openDatabase(join(tempFolder(), "expert.db"), migrations, schema);
  onTestFinished(() => opened.close());
  return opened.db;
}

describe("journal", () => {
  it("starts from sixty-four zeros", () => {
    expect(journalHead(emptyJournal())).toBe(journalStart);
  });

  it("chains each entry to the one before", () => {
    const db = emptyJournal();
    const first = appendJournal(db, { atMs: 1, actor: "E01", kind: "score-saved", facts: { tenths: 185 } });
    const second = appendJournal(db, { atMs: 2, actor: "E01", kind: "score-saved", facts: { tenths: 190 } });
    expect(first).toBe("035e01034afed42260793feeafa86ce2dfd51619b72d0f8182f3d24c1f514fff");
    expect(journalHead(db)).toBe(second);
    expect(brokenJournalEntries(db)).toEqual([]);
  });

  it("shows which entry was changed afterwards, and that the next no longer follows", () => {
    const db = emptyJournal();
    for (const tenths of [10, 20, 30])
      appendJournal(db, { atMs: tenths, actor: "E01", kind: "score-saved", facts: { tenths } });
    db.update(schema.journal).set({ facts: '{"tenths":99}\n' }).where(eq(schema.journal.sequence, 2)).run();
    expect(brokenJournalEntries(db)).toEqual([2]);
  });

  it("shows where an entry was taken out", () => {
    const db = emptyJournal();
    for (const tenths of [10, 20, 30])
      appendJournal(db, { atMs: tenths, actor: "E01", kind: "score-saved", facts: { tenths } });
    db.delete(schema.journal).where(eq(schema.journal.sequence, 2)).run();
    expect(brokenJournalEntries(db)).toEqual([3]);
  });
});

import { and, eq, sql } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";
import type { FileStamp } from "#main/files/file-stamp.ts";
import { readerVersion } from "#main/parsers/reader-version.ts";
import type { RememberedFacts } from "#shared/intake/remembered-facts.ts";
import { readFile } from "#shared/schema/secretariat-intake.ts";

/** What is known of a file without opening it. */
interface RememberedFile<Kind extends RememberedFacts["kind"]> {
  readonly sha256: string;
  readonly facts: Extract<RememberedFacts, { readonly kind: Kind }>;
}

/** What was found in files by opening them, kept over cancelled and killed intakes. */
export interface FileMemory {
  /** What is known of a file that was not touched since; `undefined` when it has to be opened. */
  recall<Kind extends RememberedFacts["kind"]>(
    kind: Kind,
    place: string,
    stamp: FileStamp,
  ): RememberedFile<Kind> | undefined;
  keep(place: string, stamp: FileStamp, sha256: string, facts: RememberedFacts): void;
  /** Places of files that were kept with other bytes than before, though their size and time of change are the same. */
  readonly changedSilently: readonly string[];
  /** Whether nothing is recalled, so that everything is opened. */
  readonly everything: boolean;
  /** Puts on disk what is still held in the program's memory. */
  flush(): void;
  /** Forgets every file that nobody asked for or kept since this memory was opened. */
  forgetOthers(): void;
}

/** A kill costs the reading of this many files at most; each write waits for the disk. */
const heldAtMost = 16;

/**
 * The memory of read files in the round's database.
 *
 * It is written while an intake runs, outside its transaction and without an entry in the journal: it says nothing of the
 * round, it only saves reading the same bytes again. When `everything` is to be read it recalls nothing.
 */
export function openFileMemory(database: SecretariatDatabase, everything = false): FileMemory {
  const changedSilently: string[] = [];
  const held: (typeof readFile.$inferInsert)[] = [];
  const seen = new Set<string>();
  // Asked for every file of a delivery: built anew each time the query would take longer than the answer.
  const remembered = database
    .select()
    .from(readFile)
    .where(and(eq(readFile.kind, sql.placeholder("kind")), eq(readFile.place, sql.placeholder("place"))))
    .prepare();
  const keyOf = (kind: RememberedFacts["kind"], place: string): string => `${kind} ${place}`;

  function flush(): void {
    const rows = held.splice(0);
    if (rows.length === 0) return;
    database.transaction((transaction) => {
      const insert = rowInserter(transaction, readFile, [readFile.kind, readFile.place]);
      for (const row of rows) insert(row);
    });
  }

  return {
    flush,
    everything,
    changedSilently,
    recall<Kind extends RememberedFacts["kind"]>(kind: Kind, place: string, stamp: FileStamp) {
      seen.add(keyOf(kind, place));
      if (everything) return undefined;
      const row = remembered.get({ kind, place });
      const isSame =
        row?.sizeBytes === stamp.sizeBytes && row.mtimeNs === stamp.mtimeNs && row.readerVersion === readerVersion;
      if (!isSame || row.facts.kind !== kind) return undefined;
      return { sha256: row.sha256, facts: row.facts as RememberedFile<Kind>["facts"] };
    },
    keep(place, stamp, sha256, facts) {
      seen.add(keyOf(facts.kind, place));
      const before = everything ? remembered.get({ kind: facts.kind, place }) : undefined;
      const hasSameStamp = before?.sizeBytes === stamp.sizeBytes && before.mtimeNs === stamp.mtimeNs;
      if (hasSameStamp && before.sha256 !== sha256) changedSilently.push(place);
      held.push({ kind: facts.kind, place, ...stamp, sha256, facts, readerVersion });
      if (held.length >= heldAtMost) flush();
    },
    forgetOthers() {
      const known = database.select({ kind: readFile.kind, place: readFile.place }).from(readFile).all();
      const others = known.filter(({ kind, place }) => !seen.has(keyOf(kind, place)));
      if (others.length === 0) return;
      database.transaction((transaction) => {
        const forget = transaction
          .delete(readFile)
          .where(and(eq(readFile.kind, sql.placeholder("kind")), eq(readFile.place, sql.placeholder("place"))))
          .prepare();
        for (const other of others) forget.run(other);
      });
    },
  };
}

import { asc, eq } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { SavedFilter } from "#shared/ipc/screening-desk-calls.ts";
import { savedFilter } from "#shared/schema/secretariat-desk.ts";

/** The saved filters of a round, by name. */
export const listFilters = ({ database }: Pick<OpenRound, "database">): readonly SavedFilter[] =>
  database.select().from(savedFilter).orderBy(asc(savedFilter.name)).all();

/** Saves a filter; one of the same name is replaced. */
export function saveFilter(
  { database }: Pick<OpenRound, "database">,
  { name, choice, by }: Input<"screening/save-filter">,
  now: () => number,
): void {
  const savedAtMs = now();
  const row = { name, choice, savedBy: by, savedAtMs };
  database.transaction((transaction) => {
    transaction.insert(savedFilter).values(row).onConflictDoUpdate({ target: savedFilter.name, set: row }).run();
    appendJournal(transaction, { atMs: savedAtMs, actor: by, kind: "screening/filter-saved", facts: { name } });
  });
}

/** Forgets a saved filter; nothing happens when there is none of that name. */
export function removeFilter(
  { database }: Pick<OpenRound, "database">,
  { name, by }: Input<"screening/remove-filter">,
  now: () => number,
): void {
  database.transaction((transaction) => {
    transaction.delete(savedFilter).where(eq(savedFilter.name, name)).run();
    appendJournal(transaction, { atMs: now(), actor: by, kind: "screening/filter-removed", facts: { name } });
  });
}

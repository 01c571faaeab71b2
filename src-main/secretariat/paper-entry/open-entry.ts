import { asc, eq, isNull } from "drizzle-orm";
import type { SettledField, TypedSheet } from "#shared/formats/paper-entry.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { PaperCategory, PaperRow } from "#shared/ipc/paper-entry-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { paperEntry, paperScan, paperSettlement, paperSheet, paperTyping } from "#shared/schema/secretariat-paper.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { filesInForce, isFromPaper } from "#main/secretariat/merge/files-in-force.ts";
import { paperRows } from "#main/secretariat/paper-entry/paper-rows.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import type { World } from "#main/world.ts";
import type { RoundId } from "#shared/ids.ts";

/** An entry with its sheets; what was typed is read where it is needed. */
export interface OpenEntry {
  readonly opened: OpenRound;
  readonly entry: typeof paperEntry.$inferSelect;
  readonly rows: readonly PaperRow[];
  /** Those with a sheet, in the order of the rules. */
  readonly categories: readonly PaperCategory[];
  /** By turn. */
  readonly typings: readonly (typeof paperTyping.$inferSelect)[];
}

/** The entries that nobody gave up, by id. */
export const standingEntries = (db: Pick<SecretariatDatabase, "select">) =>
  db.select().from(paperEntry).where(isNull(paperEntry.givenUpAtMs)).orderBy(asc(paperEntry.id)).all();

/** Opens an entry to look at it. */
export function openEntry(
  world: Pick<World, "databases">,
  { round, entry: id }: { readonly round: RoundId; readonly entry: number },
): Result<OpenEntry, Problem> {
  const opened = openRound(world, round);
  if (!opened.ok) return opened;
  const { database: db, rules } = opened.value;
  const entry = standingEntries(db).find((one) => one.id === id);
  if (entry === undefined) return err({ kind: "paper-entry/entry-unknown" });
  const rows = paperRows(opened.value, entry);
  const categories = rules.categories
    .filter((category) => rows.some((row) => row.category === category.id))
    .map(({ id: category, title, rubric }) => ({ id: category, title, rubric }));
  const typings = db.select().from(paperTyping).where(eq(paperTyping.entry, id)).orderBy(asc(paperTyping.turn)).all();
  return ok({ opened: opened.value, entry, rows, categories, typings });
}

/** Opens an entry to change it: not after the freeze, nor while it counts. */
export function openToChange(
  world: Pick<World, "databases">,
  wish: { readonly round: RoundId; readonly entry: number },
): Result<OpenEntry, Problem> {
  const open = openEntry(world, wish);
  if (!open.ok) return open;
  const { opened, entry } = open.value;
  const refusal = refuseFrozen(opened);
  if (refusal !== undefined) return err(refusal);
  const counted = filesInForce(opened.database).inForce.get(entry.expert);
  return counted !== undefined && isFromPaper(counted) ? err({ kind: "paper-entry/counts" }) : open;
}

/** Why nothing may change any more. */
export function refuseFrozen({ database, rules }: OpenRound): Problem | undefined {
  const frozen = database.select().from(freeze).get();
  return frozen && { kind: "merge/frozen", facts: { frozenAt: localTime(frozen.frozenAtMs, rules) } };
}

/** What one of the two typed, by candidate. */
export const typedSheets = ({ opened, entry }: OpenEntry, turn: 1 | 2): ReadonlyMap<CandidateId, TypedSheet> =>
  new Map(
    opened.database
      .select()
      .from(paperSheet)
      .where(eq(paperSheet.entry, entry.id))
      .all()
      .flatMap((row) => (row.turn === turn ? [[row.candidate, row.sheet]] : [])),
  );

/** What third looks settled: of each field the latest, by candidate; null: of the entry as a whole. */
export function settledFields({ opened, entry }: OpenEntry): ReadonlyMap<CandidateId | null, readonly SettledField[]> {
  const settled = new Map<CandidateId | null, Map<string, SettledField>>();
  const rows = opened.database
    .select()
    .from(paperSettlement)
    .where(eq(paperSettlement.entry, entry.id))
    .orderBy(asc(paperSettlement.id))
    .all();
  for (const { candidate, field, value, settledBy, settledAtMs } of rows) {
    const own = settled.get(candidate) ?? new Map<string, SettledField>();
    settled.set(candidate, own);
    own.set(field, { field, value, by: settledBy, at: new Date(settledAtMs).toISOString() });
  }
  return new Map([...settled].map(([candidate, own]) => [candidate, [...own.values()].sort(byField)]));
}

const byField = (one: SettledField, other: SettledField): number => (one.field < other.field ? -1 : 1);

/** The attached scans in the order of attaching. */
export const attachedScans = ({ opened, entry }: OpenEntry) =>
  opened.database
    .select()
    .from(paperScan)
    .where(eq(paperScan.entry, entry.id))
    .orderBy(asc(paperScan.addedAtMs), asc(paperScan.sha256))
    .all();

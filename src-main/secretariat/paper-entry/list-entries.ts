import type { Output } from "#shared/ipc/api.ts";
import type { PaperEntryState, PaperExpert } from "#shared/ipc/paper-entry-calls.ts";
import { type paperEntry, paperScan, paperSheet, paperTyping } from "#shared/schema/secretariat-paper.ts";
import { filesInForce, isFromPaper } from "#main/secretariat/merge/files-in-force.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { standingEntries } from "#main/secretariat/paper-entry/open-entry.ts";
import { paperRows } from "#main/secretariat/paper-entry/paper-rows.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

type EntryRow = typeof paperEntry.$inferSelect;

/** Every expert of the panels: what counts, and how far a paper entry is. Counts only: nobody sees what was typed. */
export function listEntries(opened: OpenRound): Output<"paper-entry/list"> {
  const { database: db } = opened;
  const { inForce } = filesInForce(db);
  const seats = newestSeats(db);
  const entries = new Map(standingEntries(db).map((entry) => [entry.expert, entry]));
  const stateOf = entryStates(opened);
  return {
    experts: seatedExperts(db).map(({ id, name }): PaperExpert => {
      const counted = inForce.get(id);
      const entry = entries.get(id);
      return {
        expert: id,
        name,
        counts: counted === undefined ? "nothing" : isFromPaper(counted) ? "paper" : "file",
        hasSeat: seats.has(id),
        entry: entry === undefined ? null : stateOf(entry),
      };
    }),
  };
}

function entryStates(opened: OpenRound): (entry: EntryRow) => PaperEntryState {
  const { database: db } = opened;
  const typings = db.select().from(paperTyping).orderBy(paperTyping.turn).all();
  const sheets = db.select({ entry: paperSheet.entry, turn: paperSheet.turn }).from(paperSheet).all();
  const scans = db.select({ entry: paperScan.entry }).from(paperScan).all();
  return (entry) => ({
    entry: entry.id,
    startedAtMs: entry.startedAtMs,
    sheets: paperRows(opened, entry).filter(({ recused }) => recused === null).length,
    typists: typings
      .filter((one) => one.entry === entry.id)
      .map(({ typist, turn, finishedAtMs }) => ({
        typist,
        typedSheets: sheets.filter((one) => one.entry === entry.id && one.turn === turn).length,
        finishedAtMs,
      })),
    scans: scans.filter((one) => one.entry === entry.id).length,
  });
}

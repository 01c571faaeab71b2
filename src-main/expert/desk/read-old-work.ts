import { and, eq } from "drizzle-orm";
import { deskTables, type DeskTable } from "#main/expert/desk/desk-tables.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import type { OldWork } from "#main/expert/desk/plan-carry-over.ts";
import type { SeatRow } from "#main/expert/desk/seat-rows.ts";

/** All that an expert has on an older bundle. */
export function readOldWork(transaction: ExpertTransaction, row: SeatRow): OldWork {
  const ofSeat = (table: DeskTable) => and(eq(table.bundle, row.bundle), eq(table.expert, row.expert));
  const { score, sheet, criterionComment, pageNote, phrase, visit, materialTrouble } = deskTables;
  return {
    seat: row,
    scores: transaction.select().from(score).where(ofSeat(score)).all(),
    sheets: transaction.select().from(sheet).where(ofSeat(sheet)).all(),
    criterionComments: transaction.select().from(criterionComment).where(ofSeat(criterionComment)).all(),
    notes: transaction.select().from(pageNote).where(ofSeat(pageNote)).all(),
    phrases: transaction.select().from(phrase).where(ofSeat(phrase)).all(),
    visits: transaction.select().from(visit).where(ofSeat(visit)).all(),
    troubles: transaction.select().from(materialTrouble).where(ofSeat(materialTrouble)).all(),
  };
}

import type { CandidateId } from "#shared/ids.ts";
import { pageNote } from "#shared/schema/expert.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import { openPrivateText, sealPrivateText, type TextOwner } from "#main/expert/private-text.ts";
import { noteRows } from "#main/expert/reading/note-rows.ts";

/** Copies an expert's notes on `candidates` from one bundle to the next, sealed anew for it. */
export function carryNotes(
  transaction: ExpertTransaction,
  before: TextOwner,
  now: TextOwner,
  candidates: ReadonlySet<CandidateId>,
  randomBytes: (size: number) => Uint8Array,
): void {
  for (const row of noteRows(transaction, before)) {
    if (!candidates.has(row.candidate)) continue;
    const text = openPrivateText(before, row.id, "note", row.textSealed);
    const textSealed = sealPrivateText(now, row.id, "note", text, randomBytes);
    transaction
      .insert(pageNote)
      .values({ ...row, bundle: now.bundle, textSealed })
      .run();
  }
}

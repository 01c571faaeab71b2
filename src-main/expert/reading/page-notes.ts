import { and, eq } from "drizzle-orm";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { pageNote } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { categoryOf, openDesk, sheetRow, writableDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { openPrivateText, sealPrivateText } from "#main/expert/private-text.ts";
import { noteRows, ofExpert } from "#main/expert/reading/note-rows.ts";
import { ownerOf } from "#main/expert/reading/owner-of.ts";
import type { CallContext } from "#main/world.ts";

/** The expert's own notes on a candidate; none of one from whom the expert is recused. */
export function listNotes(bundle: BundleId, candidate: CandidateId, context: CallContext): Answer<"reading/notes"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  if (isClosed(desk.value, candidate)) return ok({ notes: [] });
  const notes = noteRows(db, session, candidate).map(({ id, material, page, textSealed, handedIn, savedAtMs }) => ({
    id,
    material,
    page,
    text: openPrivateText(session, id, "note", textSealed),
    handedIn,
    savedAtMs,
  }));
  return ok({ notes });
}

/** Saves a note, sealed under the expert's key; on disk before it answers. */
export function saveNote(input: Input<"reading/save-note">, context: CallContext): Answer<"reading/save-note"> {
  const desk = deskFor(input, context);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const { bundle, candidate, material, page, handedIn } = input;
  const known = input.id === null ? undefined : noteRows(db, session, candidate).find(({ id }) => id === input.id);
  if (input.id !== null && known === undefined) return err({ kind: "expert/note-unknown" });
  // A note from an older bundle may name a material of that one: it keeps its place.
  const isOwn = ownerOf(session, material)?.candidate.id === candidate;
  if (!isOwn && known?.material !== material) return err({ kind: "expert/material-unknown" });
  const id = input.id ?? Buffer.from(context.randomBytes(8)).toString("hex");
  const textSealed = sealPrivateText(session, id, "note", input.text, context.randomBytes);
  const savedAtMs = context.now();
  db.transaction((transaction) => {
    const change = { material, page, textSealed, handedIn, savedAtMs };
    transaction
      .insert(pageNote)
      .values({ bundle, expert: session.expert, id, candidate, ...change })
      .onConflictDoUpdate({ target: [pageNote.bundle, pageNote.expert, pageNote.id], set: change })
      .run();
    const facts = { bundle, candidate, note: id, characters: input.text.length, handedIn };
    appendJournal(transaction, { atMs: savedAtMs, actor: session.expert, kind: "note-saved", facts });
  });
  return ok({ id, savedAtMs });
}

/** Deletes a note for good. */
export function deleteNote(input: Input<"reading/delete-note">, context: CallContext): Answer<"reading/delete-note"> {
  const desk = deskFor(input, context);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const { bundle, candidate, id } = input;
  if (!noteRows(db, session, candidate).some((row) => row.id === id)) return err({ kind: "expert/note-unknown" });
  db.transaction((transaction) => {
    transaction
      .delete(pageNote)
      .where(and(ofExpert(session), eq(pageNote.id, id)))
      .run();
    const facts = { bundle, candidate, note: id };
    appendJournal(transaction, { atMs: context.now(), actor: session.expert, kind: "note-deleted", facts });
  });
  return ok({});
}

const isClosed = ({ db, session }: OpenDesk, candidate: CandidateId): boolean =>
  session.recused.has(candidate) || sheetRow(db, session, candidate)?.state === "recused";

function deskFor(
  { bundle, candidate }: { readonly bundle: BundleId; readonly candidate: CandidateId },
  context: CallContext,
): Result<OpenDesk, Problem> {
  const desk = writableDesk(context, bundle);
  if (!desk.ok) return desk;
  const category = categoryOf(desk.value.session, candidate);
  if (!category.ok) return category;
  return isClosed(desk.value, candidate) ? err({ kind: "expert/not-judging" }) : desk;
}

import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { materialTrouble } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { ownerOf } from "#main/expert/reading/owner-of.ts";
import type { CallContext } from "#main/world.ts";

/** Notes that a material could not be seen; the first reason stays, and what was noted before changes nothing. */
export function noteTrouble(
  { bundle, material, code }: Input<"reading/note-trouble">,
  context: CallContext,
): Answer<"reading/note-trouble"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const owner = ownerOf(session, material);
  if (owner === undefined) return err({ kind: "expert/material-unknown" });
  const notedAtMs = context.now();
  const candidate = owner.candidate.id;
  db.transaction((transaction) => {
    const { changes } = transaction
      .insert(materialTrouble)
      .values({ bundle, expert: session.expert, candidate, material, code, notedAtMs })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return;
    const facts = { bundle, candidate, material, code };
    appendJournal(transaction, { atMs: notedAtMs, actor: session.expert, kind: "trouble-noted", facts });
  });
  return ok({});
}

import { and, asc, eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { phrase } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { openPrivateText, sealPrivateText } from "#main/expert/private-text.ts";
import type { Session } from "#main/expert/session.ts";
import type { CallContext } from "#main/world.ts";

/** The expert's own phrases, oldest first. */
export function listPhrases(bundle: BundleId, context: CallContext): Answer<"phrases/list"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const rows = db.select().from(phrase).where(ofSeat(session)).orderBy(asc(phrase.savedAtMs), asc(phrase.id)).all();
  return ok({
    phrases: rows.map(({ id, textSealed }) => ({ id, text: openPrivateText(session, id, "phrase", textSealed) })),
  });
}

/** Keeps a phrase, sealed under the expert's key; one that is changed keeps its place. */
export function savePhrase(input: Input<"phrases/save">, context: CallContext): Answer<"phrases/save"> {
  const desk = openDesk(context, input.bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const savedAtMs = context.now();
  const id = input.id ?? Buffer.from(context.randomBytes(8)).toString("hex");
  const textSealed = sealPrivateText(session, id, "phrase", input.text, context.randomBytes);
  const { bundle, expert } = session;
  db.transaction((transaction) => {
    transaction
      .insert(phrase)
      .values({ bundle, expert, id, textSealed, savedAtMs })
      .onConflictDoUpdate({ target: [phrase.bundle, phrase.expert, phrase.id], set: { textSealed } })
      .run();
    const facts = { bundle, phrase: id, characters: input.text.length };
    appendJournal(transaction, { atMs: savedAtMs, actor: expert, kind: "phrase-saved", facts });
  });
  return ok({ id, savedAtMs });
}

/** Forgets a phrase; comments that took it over keep it. */
export function deletePhrase({ bundle, id }: Input<"phrases/delete">, context: CallContext): Answer<"phrases/delete"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const savedAtMs = context.now();
  db.transaction((transaction) => {
    transaction
      .delete(phrase)
      .where(and(ofSeat(session), eq(phrase.id, id)))
      .run();
    const facts = { bundle, phrase: id };
    appendJournal(transaction, { atMs: savedAtMs, actor: session.expert, kind: "phrase-deleted", facts });
  });
  return ok({ savedAtMs });
}

const ofSeat = ({ bundle, expert }: Session) => and(eq(phrase.bundle, bundle), eq(phrase.expert, expert));

import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { visit } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { categoryOf, deskLeftAlone } from "#main/expert/open-desk.ts";
import { visitRows } from "#main/expert/visits/visit-rows.ts";
import type { CallContext } from "#main/world.ts";

/** Adds to a visit: an opening, time at the desk, and where the expert was; on disk before it answers. */
export function noteVisit(input: Input<"visit/note">, context: CallContext): Answer<"visit/note"> {
  const desk = deskLeftAlone(context, input.bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  if (session.expert !== input.expert) return err({ kind: "expert/locked" });
  const category = categoryOf(session, input.candidate);
  if (!category.ok) return category;
  const savedAtMs = context.now();
  const { bundle, expert, candidate, opened } = input;
  db.transaction((transaction) => {
    const rows = visitRows(transaction, session);
    const before = rows.find((row) => row.candidate === candidate);
    const openings = before === undefined ? 1 : before.openings + (opened ? 1 : 0);
    const activeMs = (before?.activeMs ?? 0) + input.activeMs;
    const changed = {
      openings,
      activeMs,
      openedAtMs: opened || before === undefined ? savedAtMs : before.openedAtMs,
      // A candidate that was opened and left at once keeps the place of before.
      ...(input.material === null ? {} : { lastMaterial: input.material, lastPage: input.page }),
    };
    const position = before?.position ?? (rows.at(-1)?.position ?? 0) + 1;
    transaction
      .insert(visit)
      .values({ bundle, expert, candidate, position, ...changed })
      .onConflictDoUpdate({ target: [visit.bundle, visit.expert, visit.candidate], set: changed })
      .run();
    const facts = { candidate, position, openings, activeMs };
    appendJournal(transaction, { atMs: savedAtMs, actor: expert, kind: "visit-noted", facts });
  });
  return ok({ savedAtMs });
}

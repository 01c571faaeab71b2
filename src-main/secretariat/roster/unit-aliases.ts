import { eq } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { unitPairKey } from "#shared/eligibility/unit-pair.ts";
import { unitAlias } from "#shared/schema/secretariat-roster.ts";
import { appendJournal } from "#main/db/journal.ts";
import { unitsSaidApart } from "#main/secretariat/checked/units-apart.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Records that two names mean one unit, for the proposals of conflicts. Errors: `units/recorded-apart`. */
export function addAlias(input: Input<"conflicts/add-alias">, context: CallContext): Answer<"conflicts/add-alias"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { name, alias, by } = input;
  const wanted = unitPairKey({ one: name, other: alias });
  if (unitsSaidApart(round.value.database).some((pair) => unitPairKey(pair) === wanted))
    return err({ kind: "units/recorded-apart", facts: { name, alias } });
  const atMs = context.now();
  round.value.database.transaction((transaction) => {
    const { lastInsertRowid } = transaction
      .insert(unitAlias)
      .values({ name, alias, addedBy: by, addedAtMs: atMs })
      .run();
    const facts = { id: Number(lastInsertRowid) };
    appendJournal(transaction, { atMs, actor: by, kind: "conflicts/alias-added", facts });
  });
  return ok({});
}

/** Takes such a record back; decisions that rested on it stay. */
export function removeAlias(
  input: Input<"conflicts/remove-alias">,
  context: CallContext,
): Answer<"conflicts/remove-alias"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { id, by } = input;
  round.value.database.transaction((transaction) => {
    transaction.delete(unitAlias).where(eq(unitAlias.id, id)).run();
    const entry = { atMs: context.now(), actor: by, kind: "conflicts/alias-removed", facts: { id } };
    appendJournal(transaction, entry);
  });
  return ok({});
}

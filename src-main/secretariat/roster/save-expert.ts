import { eq } from "drizzle-orm";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { Expert } from "#shared/domain/expert.ts";
import { ExpertId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { bundle, freeze } from "#shared/schema/secretariat-review.ts";
import { appendJournal } from "#main/db/journal.ts";
import { slipHolders } from "#main/secretariat/roster/experts-of-round.ts";
import { recordRosterChange } from "#main/secretariat/roster/record-roster-change.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Adds an expert, or changes one's facts and panels; who had left comes back by it.
 *
 * Errors: `round/scores-frozen`, `roster/reason-missing`, `roster/category-unknown`, `roster/expert-unknown`,
 * `roster/number-taken`, `roster/name-taken`.
 */
export function saveExpert(input: Input<"roster/save">, context: CallContext): Answer<"roster/save"> {
  const round = rosterToChange(context, input);
  if (!round.ok) return round;
  const { database, rules } = round.value;
  const known = database.select().from(tables.expert).orderBy(tables.expert.id).all();
  const { deed, facts, reason, by } = input;
  const strange = facts.categories.find((id) => !rules.categories.some((category) => category.id === id));
  if (strange !== undefined) return err({ kind: "roster/category-unknown", facts: { category: strange } });
  const id = input.id ?? nextNumber(known.map((row) => row.id));
  const present = known.find((row) => row.id === id);
  if (deed === "change" && present === undefined) return err({ kind: "roster/expert-unknown", facts: { expert: id } });
  if (deed === "add" && present !== undefined) return err({ kind: "roster/number-taken", facts: { expert: id } });
  const twin = known.find((row) => row.id !== id && isSamePerson(row, facts));
  if (twin !== undefined) return err({ kind: "roster/name-taken", facts: { name: facts.name, expert: twin.id } });
  const after: Expert = { ...facts, id, categories: inOrder(rules, facts.categories) };
  const atMs = context.now();
  database.transaction((transaction) => {
    transaction.insert(tables.expert).values(after).onConflictDoUpdate({ target: tables.expert.id, set: after }).run();
    const before = present && { ...present, categories: [...present.categories] };
    if (recordRosterChange(transaction, before, after, { by, atMs, reason }))
      appendJournal(transaction, {
        atMs,
        actor: by,
        kind: "roster/changed",
        facts: { expert: id, before: [...(before?.categories ?? [])], after: after.categories },
      });
  });
  return ok({ expert: id });
}

/** Takes an expert off all panels. Without a slip the row goes; with one it stays, without categories. */
export function removeExpert(input: Input<"roster/remove">, context: CallContext): Answer<"roster/remove"> {
  const round = rosterToChange(context, input);
  if (!round.ok) return round;
  const { database } = round.value;
  const own = eq(tables.expert.id, input.expert);
  const row = database.select().from(tables.expert).where(own).get();
  if (row === undefined || row.categories.length === 0)
    return err({ kind: "roster/expert-unknown", facts: { expert: input.expert } });
  const { by, reason } = input;
  const atMs = context.now();
  database.transaction((transaction) => {
    if (slipHolders(transaction).has(row.id))
      transaction.update(tables.expert).set({ categories: [] }).where(own).run();
    else transaction.delete(tables.expert).where(own).run();
    const before = { ...row, categories: [...row.categories] };
    recordRosterChange(transaction, before, undefined, { by, atMs, reason });
    const facts = { expert: row.id, before: before.categories, after: [] };
    appendJournal(transaction, { atMs, actor: by, kind: "roster/changed", facts });
  });
  return ok({});
}

function rosterToChange(
  context: CallContext,
  { round: id, reason }: Pick<Input<"roster/remove">, "round" | "reason">,
): Result<OpenRound, Problem> {
  const round = openRound(context, id);
  if (!round.ok) return round;
  const { database } = round.value;
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  if (reason === "" && countRows(database, bundle) > 0) return err({ kind: "roster/reason-missing" });
  return round;
}

function nextNumber(known: readonly string[]): ExpertId {
  const highest = Math.max(0, ...known.map((id) => Number(/^E(\d+)$/.exec(id)?.[1] ?? 0)));
  return ExpertId.parse(`E${String(highest + 1).padStart(2, "0")}`);
}

const isSamePerson = (row: Pick<Expert, "name" | "unit">, facts: Pick<Expert, "name" | "unit">): boolean =>
  normaliseName(row.name) === normaliseName(facts.name) && normaliseName(row.unit) === normaliseName(facts.unit);

const inOrder = (rules: OpenRound["rules"], categories: Expert["categories"]): Expert["categories"] =>
  rules.categories.map(({ id }) => id).filter((id) => categories.includes(id));

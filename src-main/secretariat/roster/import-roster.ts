import { basename } from "node:path";
import { inArray } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { seatedExperts, slipHolders } from "#main/secretariat/roster/experts-of-round.ts";
import { recordRosterChange, type RosterDeed } from "#main/secretariat/roster/record-roster-change.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";
import type { Expert } from "#shared/domain/expert.ts";
import { readRoster } from "#shared/intake/read-roster.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { RosterAnswer } from "#shared/ipc/roster-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Reads a roster and puts it in place of the present one; with an error in it nothing changes. */
export async function importRoster(
  input: Input<"roster/import">,
  context: CallContext,
): Promise<Result<RosterAnswer, Problem>> {
  const opened = openRound(context, input.round);
  if (!opened.ok) return opened;
  const round = opened.value;
  const path = context.grants.path(input.workbook);
  if (path === undefined) return err({ kind: "file/grant-unknown" });
  if (countRows(round.database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const name = basename(path);
  const book = await context.parser.workbook(path, context.signal);
  if ("fault" in book) return err({ kind: "roster/unreadable", facts: { name, reason: book.detail } });
  const roster = readRoster(round.rules, name, book.sheets);
  if (!roster.understood) return err({ kind: "roster/heads-not-understood", facts: { name } });
  const { experts, findings } = roster;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return err({ kind: "roster/has-errors", facts: { count: errors }, findings });
  const vanishing = vanishingExperts(round, experts);
  if (vanishing !== undefined) return err(vanishing);
  store(round, experts, { by: input.by, atMs: context.now(), reason: name });
  return ok({ experts, findings });
}

/** Once a bundle is out, its experts hold slips and may have scored. Who was taken off all panels may stay away. */
function vanishingExperts({ database }: OpenRound, experts: readonly Expert[]): Problem | undefined {
  const present = new Set(experts.map(({ id }) => id));
  const holders = slipHolders(database);
  const gone = seatedExperts(database).filter(({ id }) => holders.has(id) && !present.has(id));
  const [first] = gone;
  return first && { kind: "roster/experts-would-vanish", facts: { count: gone.length, id: first.id } };
}

function store({ database }: OpenRound, experts: readonly Expert[], deed: RosterDeed): void {
  const { by, atMs } = deed;
  const present = new Set(experts.map(({ id }) => id));
  database.transaction((transaction) => {
    const holders = slipHolders(transaction);
    const known = transaction.select().from(tables.expert).orderBy(tables.expert.id).all();
    const before = new Map(known.map((row) => [row.id, { ...row, categories: [...row.categories] }]));
    const gone = known.map(({ id }) => id).filter((id) => !present.has(id) && !holders.has(id));
    transaction.delete(tables.expert).where(inArray(tables.expert.id, gone)).run();
    for (const id of gone) recordRosterChange(transaction, before.get(id), undefined, deed);
    for (const expert of experts) {
      transaction
        .insert(tables.expert)
        .values(expert)
        .onConflictDoUpdate({ target: tables.expert.id, set: expert })
        .run();
      recordRosterChange(transaction, before.get(expert.id), expert, deed);
    }
    const facts = { experts: experts.map(({ id }) => id), gone };
    appendJournal(transaction, { atMs, actor: by, kind: "roster/imported", facts });
  });
}

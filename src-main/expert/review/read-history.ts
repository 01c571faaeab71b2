import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { CriterionId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { ScoreChange } from "#shared/ipc/judging-calls.ts";
import { ok } from "#shared/result.ts";
import { importedBundle } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { categoryOf, openDesk } from "#main/expert/open-desk.ts";
import type { CallContext } from "#main/world.ts";

/** A value that is typed over within this time was on its way to another: 1, then 18, then 18.5. */
const typedOverMs = 2000;

// Entries of earlier versions do not name the bundle.
const Facts = z.object({ bundle: z.string().optional(), criterion: CriterionId, tenths: z.int().nullable() });

/** Every change of the scores of one candidate by the unlocked expert, in all bundles of the round, from the journal. */
export function readHistory(
  { bundle, candidate }: Input<"review/history">,
  context: CallContext,
): Answer<"review/history"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const category = categoryOf(session, candidate);
  if (!category.ok) return category;
  const ofRound = db
    .select({ id: importedBundle.id })
    .from(importedBundle)
    .where(eq(importedBundle.round, session.head.index.round))
    .all();
  const bundles = new Set<string>(ofRound.map(({ id }) => id));
  const rows = db
    .select({ atMs: journal.atMs, facts: journal.facts })
    .from(journal)
    .where(
      and(
        eq(journal.kind, "score-saved"),
        eq(journal.actor, session.expert),
        eq(sql`json_extract(${journal.facts}, '$.candidate')`, candidate),
      ),
    )
    .orderBy(journal.sequence)
    .all();
  const saved = rows
    .map(({ atMs, facts }) => ({ atMs, ...Facts.parse(JSON.parse(facts)) }))
    .filter((entry) => entry.bundle === undefined || bundles.has(entry.bundle));
  return ok({ changes: changesOf(saved) });
}

interface SavedScore {
  readonly atMs: number;
  readonly criterion: CriterionId;
  readonly tenths: number | null;
}

/** From value to value of each criterion, without what was typed over at once and what changed nothing. */
export function changesOf(saved: readonly SavedScore[]): readonly ScoreChange[] {
  const kept = saved.filter(({ criterion, atMs }, at) => {
    const next = saved.slice(at + 1).find((later) => later.criterion === criterion);
    return next === undefined || next.atMs - atMs > typedOverMs;
  });
  const last = new Map<CriterionId, number | null>();
  return kept.flatMap(({ atMs, criterion, tenths }) => {
    const beforeTenths = last.get(criterion) ?? null;
    last.set(criterion, tenths);
    return beforeTenths === tenths ? [] : [{ atMs, criterion, beforeTenths, afterTenths: tenths }];
  });
}

import { and, eq } from "drizzle-orm";
import type { CandidateId, CriterionId } from "#shared/ids.ts";
import type { PaperRow } from "#shared/ipc/paper-entry-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { paperEntry } from "#shared/schema/secretariat-paper.ts";
import { slip } from "#shared/schema/secretariat-review.ts";
import { candidate, knownRecusal, unit } from "#shared/schema/secretariat.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

/** The sheets of an entry in the order in which they are printed: by category, within each as the seat has them. */
export function paperRows(
  { database: db, rules }: OpenRound,
  { bundle, expert }: Pick<typeof paperEntry.$inferSelect, "bundle" | "expert">,
): readonly PaperRow[] {
  const seat = db
    .select({ assigned: slip.assigned })
    .from(slip)
    .where(and(eq(slip.bundle, bundle), eq(slip.expert, expert)))
    .get();
  const reasons = new Map(
    db
      .select()
      .from(knownRecusal)
      .where(eq(knownRecusal.expert, expert))
      .all()
      .map((row) => [row.candidate, row.reason]),
  );
  const named = new Map(
    db
      .select({ id: candidate.id, name: candidate.name, category: candidate.category, unitName: unit.name })
      .from(candidate)
      .innerJoin(unit, eq(unit.id, candidate.unit))
      .all()
      .map((row) => [row.id, row]),
  );
  const assigned = (seat?.assigned ?? []).flatMap((id) => named.get(id) ?? []);
  return rules.categories.flatMap((category) =>
    assigned
      .filter((one) => one.category === category.id)
      .map(({ id, name, unitName }, at): PaperRow => {
        const recused = reasons.get(id) ?? null;
        return { candidate: id, number: at + 1, name, unitName, category: category.id, recused };
      }),
  );
}

/** The criteria by which a sheet is scored. */
export function criteriaOfRows(
  { categories }: Pick<RuleFile, "categories">,
  rows: readonly PaperRow[],
): (candidate: CandidateId) => readonly Criterion[] {
  const criteria = new Map(categories.map(({ id, rubric }) => [id, rubric.criteria]));
  const own = new Map(rows.map((row) => [row.candidate, criteria.get(row.category) ?? []]));
  return (id) => own.get(id) ?? [];
}

/** Their ids. */
export const idsOf = (criteria: readonly Criterion[]): CriterionId[] => criteria.map(({ id }) => id);

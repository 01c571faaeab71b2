import { eq } from "drizzle-orm";
import type { CategoryId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { CategoryAssignment } from "#shared/ipc/roster-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { assignmentFigures, assignmentGaps } from "#shared/roster/assignment-figures.ts";
import type { Assignment } from "#shared/roster/assignment.ts";
import { splitAssignment } from "#shared/roster/split-assignment.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { bundle, freeze } from "#shared/schema/secretariat-review.ts";
import { assignment } from "#shared/schema/secretariat-roster.ts";
import { appendJournal } from "#main/db/journal.ts";
import { assignmentsInForce, recusalTest } from "#main/secretariat/roster/assignments-in-force.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { categoryNames } from "#main/secretariat/rules/category-names.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Who judges whom in every category, with the figures of a split and what it no longer fits. */
export function listAssignments(input: Input<"assignment/list">, context: CallContext): Answer<"assignment/list"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { rules, database } = round.value;
  const categories = rules.categories.map(({ id }) => readAssignment(round.value, id));
  return ok({ categories, needsReason: countRows(database, bundle) > 0, minimumValid: rules.panel.minimumValid });
}

/**
 * Splits the work of a category evenly among its panel, recusals kept out.
 *
 * Errors: `assignment/nobody`, `assignment/too-few-scores`, `assignment/too-few-experts`, and those of any change.
 */
export function splitCategory(input: Input<"assignment/split">, context: CallContext): Answer<"assignment/split"> {
  const round = assignmentToChange(context, input);
  if (!round.ok) return round;
  const { database, rules } = round.value;
  const { category, perCandidate, seed, keep } = input;
  const { experts, candidates, split } = readAssignment(round.value, category);
  if (experts.length === 0 || candidates.length === 0)
    return err({ kind: "assignment/nobody", facts: categoryNames(rules, category) });
  const { minimumValid } = rules.panel;
  if (perCandidate < minimumValid)
    return err({ kind: "assignment/too-few-scores", facts: { needed: minimumValid, wanted: perCandidate } });
  const made = splitAssignment({
    candidates: candidates.map(({ id }) => id),
    experts: experts.map(({ id }) => id),
    perCandidate,
    seed,
    isRecused: recusalTest(database),
    kept: keep ? (split ?? undefined) : undefined,
  });
  if (!made.ok) {
    const [first] = made.error.candidates;
    const name = candidates.find(({ id }) => id === first)?.name ?? "";
    return err({ kind: made.error.kind, facts: { count: made.error.candidates.length, name, needed: perCandidate } });
  }
  store(round.value, input, made.value, context.now());
  return ok({});
}

/** Lets the full panel judge everybody again. */
export function assignFullPanel(input: Input<"assignment/full">, context: CallContext): Answer<"assignment/full"> {
  const round = assignmentToChange(context, input);
  if (!round.ok) return round;
  store(round.value, input, null, context.now());
  return ok({});
}

function assignmentToChange(
  context: CallContext,
  input: Pick<Input<"assignment/full">, "round" | "reason" | "category">,
): Result<OpenRound, Problem> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database, rules } = round.value;
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  if (!rules.categories.some(({ id }) => id === input.category))
    return err({ kind: "roster/category-unknown", facts: { category: input.category } });
  if (input.reason === "" && countRows(database, bundle) > 0) return err({ kind: "assignment/reason-missing" });
  return round;
}

function store(
  { database }: OpenRound,
  { category, reason, by }: Pick<Input<"assignment/full">, "category" | "reason" | "by">,
  plan: Assignment | null,
  atMs: number,
): void {
  database.transaction((transaction) => {
    transaction.insert(assignment).values({ category, plan, reason, decidedBy: by, decidedAtMs: atMs }).run();
    const split = plan && { perCandidate: plan.perCandidate, seed: plan.seed, candidates: plan.seats.length };
    const kind = plan === null ? "assignment/full-panel" : "assignment/split";
    appendJournal(transaction, { atMs, actor: by, kind, facts: { category, ...split } });
  });
}

function readAssignment({ database }: OpenRound, category: CategoryId): CategoryAssignment {
  const outcomes = latestDecisions(database);
  const candidates = database
    .select({ id: candidate.id, name: candidate.name })
    .from(candidate)
    .where(eq(candidate.category, category))
    .orderBy(candidate.position, candidate.id)
    .all()
    .filter(({ id }) => outcomes.get(id)?.outcome === "admitted");
  const experts = seatedExperts(database)
    .filter(({ categories }) => categories.includes(category))
    .map(({ id, name }) => ({ id, name }));
  const isRecused = recusalTest(database);
  const row = assignmentsInForce(database).get(category);
  const panel = experts.map(({ id }) => id);
  const ids = candidates.map(({ id }) => id);
  return {
    category,
    experts,
    candidates,
    recusals: panel.flatMap((expert) =>
      ids.filter((id) => isRecused(expert, id)).map((id) => ({ expert, candidate: id })),
    ),
    split:
      row === undefined || row.plan === null
        ? null
        : {
            ...row.plan,
            reason: row.reason,
            decidedBy: row.decidedBy,
            decidedAtMs: row.decidedAtMs,
            figures: assignmentFigures(row.plan.seats, panel),
            gaps: assignmentGaps(row.plan, ids, panel, isRecused),
          },
  };
}

import { and, eq, isNotNull } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { score, sheet } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { categoryOf, sheetRow, writableDesk } from "#main/expert/open-desk.ts";
import { scoresOf, totalTenths } from "#main/expert/review/candidate-states.ts";
import type { CallContext } from "#main/world.ts";

/** Saves or empties one score; on disk before it answers. */
export function saveScore(input: Input<"review/save-score">, context: CallContext): Answer<"review/save-score"> {
  const desk = writableDesk(context, input.bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const category = categoryOf(session, input.candidate);
  if (!category.ok) return category;
  const allowed = checkScore(category.value, input);
  if (!allowed.ok) return allowed;
  const state = sheetRow(db, session, input.candidate)?.state ?? "judging";
  if (state !== "judging") return err({ kind: "expert/not-judging" });

  const savedAtMs = context.now();
  const own = {
    bundle: session.bundle,
    expert: session.expert,
    candidate: input.candidate,
    criterion: input.criterion,
  };
  db.transaction((transaction) => {
    if (input.tenths === null)
      transaction
        .delete(score)
        .where(
          and(
            eq(score.bundle, own.bundle),
            eq(score.expert, own.expert),
            eq(score.candidate, own.candidate),
            eq(score.criterion, own.criterion),
          ),
        )
        .run();
    else {
      const tenths = input.tenths;
      transaction
        .insert(score)
        .values({ ...own, tenths, savedAtMs })
        .onConflictDoUpdate({
          target: [score.bundle, score.expert, score.candidate, score.criterion],
          set: { tenths, savedAtMs },
        })
        .run();
    }
    // Whoever scores has looked at what a newer bundle changed.
    transaction
      .update(sheet)
      .set({ change: null })
      .where(
        and(
          eq(sheet.bundle, own.bundle),
          eq(sheet.expert, own.expert),
          eq(sheet.candidate, own.candidate),
          isNotNull(sheet.change),
        ),
      )
      .run();
    appendJournal(transaction, {
      atMs: savedAtMs,
      actor: session.expert,
      kind: "score-saved",
      facts: {
        bundle: session.bundle,
        candidate: input.candidate,
        criterion: input.criterion,
        tenths: input.tenths,
      },
    });
  });
  const asked = category.value.rubric.criteria.map(({ id }) => id);
  return ok({ savedAtMs, totalTenths: totalTenths(asked, scoresOf(db, session, input.candidate)) });
}

/** Whether the rubric knows the criterion and allows the score. */
function checkScore(category: Category, input: Input<"review/save-score">): Result<null, Problem> {
  const criterion = category.rubric.criteria.find(({ id }) => id === input.criterion);
  if (criterion === undefined) return err({ kind: "expert/criterion-unknown", facts: { criterion: input.criterion } });
  const { tenths } = input;
  if (tenths === null) return ok(null);
  if (tenths < 0 || tenths > criterion.maxTenths || tenths % criterion.stepTenths !== 0)
    return err({
      kind: "expert/score-out-of-range",
      facts: { criterion: criterion.name.zh, maximum: criterion.maxTenths / 10, step: criterion.stepTenths / 10 },
    });
  return ok(null);
}

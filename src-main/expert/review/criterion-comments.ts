import { and, asc, eq } from "drizzle-orm";
import type { ScoreForm } from "#shared/domain/score.ts";
import type { CandidateId, CriterionId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { criterionComment } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { categoryOf, sheetRow, writableDesk } from "#main/expert/open-desk.ts";
import { openPrivateText, sealPrivateText } from "#main/expert/private-text.ts";
import type { Session } from "#main/expert/session.ts";
import type { CallContext } from "#main/world.ts";

/** What the text is about, for its seal. */
export const criterionSubject = (candidate: CandidateId, criterion: CriterionId): string => `${candidate}/${criterion}`;

/** Saves or takes away what is said of one criterion, sealed under the expert's key; on disk before it answers. */
export function saveCriterionComment(
  input: Input<"review/save-criterion-comment">,
  context: CallContext,
): Answer<"review/save-criterion-comment"> {
  const desk = writableDesk(context, input.bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const { candidate, criterion, comment } = input;
  const category = categoryOf(session, candidate);
  if (!category.ok) return category;
  if (!category.value.rubric.criteria.some(({ id }) => id === criterion))
    return err({ kind: "expert/criterion-unknown", facts: { criterion } });
  if ((sheetRow(db, session, candidate)?.state ?? "judging") !== "judging") return err({ kind: "expert/not-judging" });

  const savedAtMs = context.now();
  const { bundle, expert } = session;
  const subject = criterionSubject(candidate, criterion);
  const commentSealed = sealPrivateText(session, subject, "criterion", comment, context.randomBytes);
  db.transaction((transaction) => {
    if (commentSealed === "")
      transaction
        .delete(criterionComment)
        .where(and(ofCandidate(session, candidate), eq(criterionComment.criterion, criterion)))
        .run();
    else
      transaction
        .insert(criterionComment)
        .values({ bundle, expert, candidate, criterion, commentSealed, savedAtMs })
        .onConflictDoUpdate({
          target: [
            criterionComment.bundle,
            criterionComment.expert,
            criterionComment.candidate,
            criterionComment.criterion,
          ],
          set: { commentSealed, savedAtMs },
        })
        .run();
    const facts = { bundle, candidate, criterion, characters: comment.length };
    appendJournal(transaction, { atMs: savedAtMs, actor: expert, kind: "criterion-comment-saved", facts });
  });
  return ok({ savedAtMs });
}

/** What the expert said of single criteria of one candidate. Criteria of which nothing was said are left out. */
export function criterionCommentsOf(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
  candidate: CandidateId,
): Map<CriterionId, string> {
  const rows = db.select().from(criterionComment).where(ofCandidate(session, candidate)).all();
  return new Map(
    rows.map(({ criterion, commentSealed }) => [
      criterion,
      openPrivateText(session, criterionSubject(candidate, criterion), "criterion", commentSealed),
    ]),
  );
}

/** The same of all candidates, in the order of the criteria's ids; candidates of whom nothing was said are left out. */
export function criterionCommentsByCandidate(
  db: ExpertDatabase,
  session: Session,
): ReadonlyMap<CandidateId, NonNullable<ScoreForm["criterionComments"]>> {
  const rows = db
    .select()
    .from(criterionComment)
    .where(and(eq(criterionComment.bundle, session.bundle), eq(criterionComment.expert, session.expert)))
    .orderBy(asc(criterionComment.criterion))
    .all();
  const said = new Map<CandidateId, NonNullable<ScoreForm["criterionComments"]>>();
  for (const { candidate, criterion, commentSealed } of rows) {
    const subject = criterionSubject(candidate, criterion);
    const comment = openPrivateText(session, subject, "criterion", commentSealed);
    said.set(candidate, [...(said.get(candidate) ?? []), { criterion, comment }]);
  }
  return said;
}

const ofCandidate = ({ bundle, expert }: Session, candidate: CandidateId) =>
  and(
    eq(criterionComment.bundle, bundle),
    eq(criterionComment.expert, expert),
    eq(criterionComment.candidate, candidate),
  );

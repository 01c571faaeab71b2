import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { CommentField } from "#renderer/expert/review/comment-field.tsx";
import { leaveText, writeComment } from "#renderer/expert/review/field-actions.ts";
import { isCommentMissing, useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly rubric: Rubric;
  readonly readOnly: boolean;
}

/** The comment on the open candidate; says when the rule file asks for one, and on which totals. */
export function SheetComment({ rubric, readOnly }: Props) {
  const { t } = useWords();
  const comment = useReview((state) => state.comment);
  const wanted = useReview(isCommentMissing);
  const focusTurn = useReview(({ focus }) => (focus?.field === "comment" ? focus.turn : 0));
  const { belowTenths, aboveTenths } = rubric.commentRequired ?? {};
  const rules = [
    ...(belowTenths === undefined ? [] : [t("expert.judging.comment.below", { points: formatTenths(belowTenths) })]),
    ...(aboveTenths === undefined ? [] : [t("expert.judging.comment.above", { points: formatTenths(aboveTenths) })]),
  ];
  const label = rules.length === 0 ? t("expert.review.score.comment") : t("expert.judging.comment.label");
  const note =
    rules.length === 0 ? undefined : (
      <span className={wanted ? styles["wanted"] : undefined} role={wanted ? "status" : undefined}>
        {wanted ? `! ${t("expert.judging.comment.wanted")} ` : ""}
        {rules.join("")}
      </span>
    );
  return (
    <CommentField
      label={label}
      note={note}
      text={comment}
      maxLength={5000}
      readOnly={readOnly}
      wanted={wanted}
      focusTurn={focusTurn}
      onWrite={writeComment}
      onLeave={leaveText}
    />
  );
}

import { memo, useCallback, useId, useState } from "react";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { CommentField } from "#renderer/expert/review/comment-field.tsx";
import { leaveText, writeSaid } from "#renderer/expert/review/field-actions.ts";
import { levelOf, readPoints } from "#renderer/expert/review/read-points.ts";
import { ScoreField } from "#renderer/expert/review/score-field.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import { useRefusalText } from "#renderer/expert/review/use-refusal-text.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly criterion: Criterion;
  readonly readOnly: boolean;
  /** Stands in the cell instead of a field, e.g. 回避. */
  readonly closed: string | undefined;
}

/** One line of the score form: name, maximum, field, levels; what to look at and what to say while it has the focus. */
export const CriterionRow = memo(function CriterionRow({ criterion, readOnly, closed }: Props) {
  const { t, language } = useWords();
  const text = useReview((state) => state.texts[criterion.id] ?? "");
  const said = useReview((state) => state.said[criterion.id] ?? "");
  const settledTenths = useReview((state) => state.settled[criterion.id] ?? undefined);
  const focusTurn = useReview(({ focus }) => (focus?.field === criterion.id ? focus.turn : 0));
  const messageId = useId();
  const [typeFirst, setTypeFirst] = useState(false);
  const refusalText = useRefusalText();
  const say = useCallback((words: string) => writeSaid(criterion, words), [criterion]);
  const entry = readPoints(text, criterion);
  const level = entry.state === "points" && closed === undefined ? levelOf(entry.tenths, criterion.anchors) : -1;
  const name = criterion.name[language];
  const max = formatTenths(criterion.maxTenths);
  const anchor = criterion.anchors[level];
  return (
    <li className={styles["criterion"]}>
      <span className={styles["name"]}>{name}</span>
      <span className={styles["max"]} aria-hidden="true">
        / {max}
      </span>
      {closed === undefined ? (
        <ScoreField
          criterion={criterion}
          label={t("expert.review.score.field", { name, max })}
          text={text}
          entry={entry}
          readOnly={readOnly}
          focusTurn={focusTurn}
          describedBy={messageId}
          onNoStep={setTypeFirst}
        />
      ) : (
        <span className={styles["closed"]}>{closed}</span>
      )}
      <ul className={styles["levels"]} aria-label={t("expert.review.score.levels")}>
        {criterion.anchors.map((one, position) => (
          <li
            key={one.fromTenths}
            className={styles["level"]}
            data-current={position === level}
            aria-current={position === level}
            title={one.meaning[language]}
          >
            {one.label[language]} {formatTenths(one.fromTenths)}–{formatTenths(one.toTenths)}
          </li>
        ))}
      </ul>
      <div id={messageId} className={styles["refusal"]} role="alert" hidden={entry.state !== "refused"}>
        {entry.state === "refused" && refusalText(entry.refusal, criterion, settledTenths)}
      </div>
      {typeFirst && <p className={styles["hint"]}>{t("expert.review.score.typeFirst")}</p>}
      {closed === undefined && (
        <>
          <p className={styles["help"]}>
            {anchor && (
              <strong>
                {anchor.label[language]}：{anchor.meaning[language]}{" "}
              </strong>
            )}
            {criterion.guide[language]}
          </p>
          <div className={styles["said"]} data-filled={said !== ""}>
            <CommentField
              label={t("expert.judging.said", { name })}
              quiet
              text={said}
              maxLength={2000}
              readOnly={readOnly}
              onWrite={say}
              onLeave={leaveText}
            />
          </div>
        </>
      )}
    </li>
  );
});

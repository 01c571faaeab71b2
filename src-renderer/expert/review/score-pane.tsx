import { Button, Input } from "antd";
import { useId, type ReactNode } from "react";
import type { CandidateDesk, CandidateState } from "#shared/ipc/expert-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { toggleFlag, writeComment } from "#renderer/expert/review/actions.ts";
import { ChangeStrip } from "#renderer/expert/review/change-strip.tsx";
import { CriterionRow } from "#renderer/expert/review/criterion-row.tsx";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { StandingBox } from "#renderer/expert/review/standing-box.tsx";
import { sumSheet, useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly desk: CandidateDesk;
  readonly standing: CandidateState;
  readonly category: Category;
  readonly sealed: boolean;
  readonly onRecuse: () => void;
  readonly onAbstain: () => void;
  /** Stands at the foot: the own ranking. */
  readonly children: ReactNode;
}

/** The score form of the open candidate. */
export function ScorePane({ desk, standing, category, sealed, onRecuse, onAbstain, children }: Props) {
  const { t, language } = useWords();
  const { texts, comment, focus } = useReview();
  const commentId = useId();
  const isJudging = standing.state === "judging";
  const closed = standing.state === "judging" ? undefined : t(`expert.review.standing.${standing.state}`);
  const sum = sumSheet({ texts }, category.rubric.criteria);
  const max = formatTenths(category.rubric.totalTenths);
  return (
    <section className={styles["pane"]} aria-label={t("expert.review.score.title")}>
      <header className={styles["head"]}>
        <h2>{desk.candidate.name}</h2>
        <p className={styles["headLine"]}>
          <span>{desk.candidate.place === desk.candidate.name ? desk.candidate.unitName : desk.candidate.place}</span>
          <output aria-label={t("expert.review.score.total")}>
            {closed !== undefined ? (
              <span className={styles["part"]}>{closed}</span>
            ) : sum.totalTenths === null ? (
              <span className={styles["part"]}>{t("expert.review.score.part", { done: sum.done, total: sum.of })}</span>
            ) : (
              <>
                <span className={styles["total"]}>
                  {t("expert.review.score.total")} {formatTenths(sum.totalTenths)}
                </span>
                <span className={styles["max"]}> / {max}</span>
              </>
            )}
          </output>
        </p>
      </header>
      <div className={styles["rows"]}>
        <ChangeStrip key={desk.candidate.id} standing={standing} sealed={sealed} />
        {!isJudging && <StandingBox standing={standing} sealed={sealed} />}
        <ul>
          {category.rubric.criteria.map((criterion) => (
            <CriterionRow
              key={`${desk.candidate.id} ${criterion.id}`}
              criterion={criterion}
              text={texts[criterion.id] ?? ""}
              storedTenths={desk.scores[criterion.id]}
              readOnly={sealed}
              closed={closed}
              focusTurn={focus?.criterion === criterion.id ? focus.turn : 0}
            />
          ))}
        </ul>
      </div>
      <footer className={styles["below"]}>
        {isJudging && (
          <>
            <div className={styles["comment"]}>
              <label htmlFor={commentId}>{t("expert.review.score.comment")}</label>
              <Input.TextArea
                id={commentId}
                rows={2}
                maxLength={5000}
                lang={language}
                readOnly={sealed}
                value={comment}
                onChange={(event) => writeComment(event.target.value)}
                onBlur={() => void flushSaves()}
              />
            </div>
            {!sealed && (
              <div className={styles["buttons"]}>
                <Button
                  className={standing.flagged ? (styles["flagged"] ?? "") : ""}
                  aria-pressed={standing.flagged}
                  title={t("expert.review.score.flagMeaning")}
                  onClick={toggleFlag}
                >
                  ⚑ {t("expert.review.score.flag")}
                </Button>
                <Button onClick={onRecuse}>{t("expert.review.score.recuse")}</Button>
                <Button onClick={onAbstain}>{t("expert.review.score.abstain")}</Button>
              </div>
            )}
          </>
        )}
        {children}
      </footer>
    </section>
  );
}

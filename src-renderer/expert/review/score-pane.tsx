import { Button } from "antd";
import { memo, type ReactNode } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ChangeStrip } from "#renderer/expert/review/change-strip.tsx";
import { CriterionRow } from "#renderer/expert/review/criterion-row.tsx";
import { FlagLine } from "#renderer/expert/review/flag-line.tsx";
import { SheetComment } from "#renderer/expert/review/sheet-comment.tsx";
import { SheetHead } from "#renderer/expert/review/sheet-head.tsx";
import { StandingBox } from "#renderer/expert/review/standing-box.tsx";
import type { Standing } from "#renderer/expert/review/desk-parts.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly candidate: CatalogueCandidate;
  readonly standing: Standing;
  readonly category: Category;
  readonly sealed: boolean;
  readonly onRecuse: () => void;
  readonly onAbstain: () => void;
  readonly onHistory: () => void;
  /** Stands at the foot: the own ranking. */
  readonly children: ReactNode;
}

/** The score form of the open candidate. What changes with each key is read where it is shown. */
export const ScorePane = memo(function ScorePane(props: Props) {
  const { candidate, standing, category, sealed } = props;
  const { t } = useWords();
  const { rubric } = category;
  const isJudging = standing.state === "judging";
  const closed = standing.state === "judging" ? undefined : t(`expert.review.standing.${standing.state}`);
  const history = standing.by === "expert" && (
    <Button title="Ctrl+H" onClick={props.onHistory}>
      {t("expert.judging.history.open")}
    </Button>
  );
  return (
    <section className={styles["pane"]} aria-label={t("expert.review.score.title")}>
      <SheetHead candidate={candidate} rubric={rubric} closed={closed} />
      <div className={styles["rows"]}>
        <ChangeStrip key={candidate.id} standing={standing} sealed={sealed} />
        {!isJudging && <StandingBox standing={standing} sealed={sealed} />}
        <ul>
          {rubric.criteria.map((criterion) => (
            <CriterionRow
              key={`${candidate.id} ${criterion.id}`}
              criterion={criterion}
              readOnly={sealed}
              closed={closed}
            />
          ))}
        </ul>
      </div>
      <footer className={styles["below"]}>
        {isJudging && <SheetComment key={candidate.id} rubric={rubric} readOnly={sealed} />}
        <div className={styles["buttons"]}>
          {isJudging && !sealed ? (
            <FlagLine standing={standing}>
              <Button onClick={props.onRecuse}>{t("expert.review.score.recuse")}</Button>
              <Button onClick={props.onAbstain}>{t("expert.review.score.abstain")}</Button>
              {history}
            </FlagLine>
          ) : (
            history
          )}
        </div>
        {props.children}
      </footer>
    </section>
  );
});

import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { sumSheet, useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly candidate: CatalogueCandidate;
  readonly rubric: Rubric;
  /** Stands instead of the total, e.g. 回避. */
  readonly closed: string | undefined;
}

/** Who is judged, and the total as soon as every criterion has points. */
export function SheetHead({ candidate, rubric, closed }: Props) {
  const { t } = useWords();
  const texts = useReview((state) => state.texts);
  const sum = sumSheet({ texts }, rubric.criteria);
  return (
    <header className={styles["head"]}>
      <h2>{candidate.name}</h2>
      <p className={styles["headLine"]}>
        <span>{candidate.place === candidate.name ? candidate.unitName : candidate.place}</span>
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
              <span className={styles["max"]}> / {formatTenths(rubric.totalTenths)}</span>
            </>
          )}
        </output>
      </p>
    </header>
  );
}

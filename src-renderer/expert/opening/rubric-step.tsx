import { Button } from "antd";
import { Fragment } from "react";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { BeginTrial } from "#renderer/expert/begin-trial.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { FirstHint } from "#renderer/ui/first-hint.tsx";
import { OpeningFrame } from "#renderer/expert/opening/opening-frame.tsx";
import styles from "#renderer/expert/opening/opening.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The score form of each own category with what every level means. */
export function RubricStep({ overview, onBack, onNext }: Props) {
  const { t, language } = useWords();
  const hasBegun = overview.candidates.some((candidate) => candidate.scoredCriteria > 0);
  return (
    <OpeningFrame
      overview={overview}
      step="rubric"
      next={t("expert.opening.rubric.start")}
      foot={
        <>
          <Button size="large" onClick={onBack}>
            {t("expert.opening.back")}
          </Button>
          <span className={styles["gap"]} />
          <BeginTrial bundle={overview.seat.bundle} />
          <Button type="primary" size="large" onClick={onNext}>
            {hasBegun ? t("expert.opening.rubric.resume") : t("expert.opening.rubric.start")}
          </Button>
        </>
      }
    >
      <div>
        <FirstHint id="rubric" text={t("expert.session.first.rubric")} />
        <h1>{t("expert.opening.rubric.title")}</h1>
        <p className={styles["soft"]}>{t("expert.opening.rubric.explains")}</p>
      </div>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={t("expert.opening.rubric.title")}>
        {overview.categories.map((category) => (
          <section key={category.id} className={styles["category"]}>
            <h2>
              {category.title[language]} ·{" "}
              {t("expert.opening.rubric.max", { max: formatTenths(category.rubric.totalTenths) })} ·{" "}
              {t("expert.opening.rubric.seats", { seats: category.seats, word: category.countingWord[language] })}
            </h2>
            {category.rubric.criteria.map((criterion) => (
              <CriterionText key={criterion.id} criterion={criterion} />
            ))}
          </section>
        ))}
      </div>
    </OpeningFrame>
  );
}

function CriterionText({ criterion }: { readonly criterion: Criterion }) {
  const { t, language } = useWords();
  return (
    <section className={styles["criterion"]}>
      <h3>
        {criterion.name[language]}{" "}
        <span>
          {t("expert.opening.rubric.max", { max: formatTenths(criterion.maxTenths) })} ·{" "}
          {t("expert.opening.rubric.step", { step: formatTenths(criterion.stepTenths) })}
        </span>
      </h3>
      <p>{criterion.guide[language]}</p>
      <div className={styles["levels"]}>
        {criterion.anchors.map((anchor) => (
          <Fragment key={anchor.fromTenths}>
            <strong>{anchor.label[language]}</strong>
            <span>
              {formatTenths(anchor.fromTenths)}–{formatTenths(anchor.toTenths)}
            </span>
            <span>{anchor.meaning[language]}</span>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

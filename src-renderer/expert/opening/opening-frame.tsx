import type { ReactNode } from "react";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { StepLine, type OpeningStep } from "#renderer/expert/opening/step-line.tsx";
import styles from "#renderer/expert/opening/opening.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly step: OpeningStep;
  readonly next: string;
  readonly children: ReactNode;
  /** The buttons at the foot. */
  readonly foot: ReactNode;
}

/** The frame of the steps between unlocking and scoring. */
export function OpeningFrame({ overview, step, next, children, foot }: Props) {
  const { t, language } = useWords();
  return (
    <PageFrame
      where={[t("expert.where"), `${overview.seat.name}（${overview.seat.expert}）`, overview.title[language]]}
      practice={bundleOfTrial(overview.seat.bundle) === undefined ? overview.practice : "trial"}
      safe={t("start.safe")}
      next={next}
    >
      <div className={styles["page"]}>
        <StepLine step={step} />
        <div className={styles["body"]}>{children}</div>
        <div className={styles["buttons"]}>{foot}</div>
      </div>
    </PageFrame>
  );
}

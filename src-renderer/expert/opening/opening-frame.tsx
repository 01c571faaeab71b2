import type { ReactNode } from "react";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import styles from "#renderer/expert/opening/opening.module.css";

const openingSteps = ["recusal", "pledge", "rubric"] as const;
export type OpeningStep = (typeof openingSteps)[number];

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
      practice={overview.practice}
      safe={t("start.safe")}
      next={next}
    >
      <div className={styles["page"]}>
        <ol className={styles["steps"]}>
          {openingSteps.map((one) => (
            <li key={one} className={styles["step"]} aria-current={one === step ? "step" : undefined}>
              {t(`expert.opening.steps.${one}`)}
            </li>
          ))}
        </ol>
        <div className={styles["body"]}>{children}</div>
        <div className={styles["buttons"]}>{foot}</div>
      </div>
    </PageFrame>
  );
}
